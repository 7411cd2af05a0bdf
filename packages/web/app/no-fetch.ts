/**
 * Stands in for the fetcher that Nuxt gives to every page as `$fetch`: here pages ask the API by
 * tRPC, and nobody else. On the server Nitro brings its own.
 */
export const $fetch = {
  create: () => (): never => {
    throw new Error('pages ask by tRPC');
  },
};
