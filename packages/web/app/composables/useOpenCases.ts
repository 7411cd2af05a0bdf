const LOOK_MS = 60_000;

/** How many games wait for a ruling, for whoever may rule; nobody else asks. */
export const useOpenCases = (official: () => boolean) => {
  const trpc = useTrpc();
  const { data, refresh } = useAsyncData(
    'open-cases',
    async () => (official() ? (await trpc.admin.cases.query({ list: 'open' })).length : 0),
    { server: false, lazy: true, watch: [official] },
  );
  useIntervalFn(() => official() && refresh(), LOOK_MS);
  return computed(() => data.value ?? 0);
};
