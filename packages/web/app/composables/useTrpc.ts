/** The typed client of the API. */
export const useTrpc = () => useNuxtApp().$trpc;
