const LOOK_MS = 60_000;

/** How many games wait for a ruling; only an official may ask. */
export const useOpenCases = () => {
  const trpc = useTrpc();
  const { data, refresh } = useAsyncData(
    'open-cases',
    async () => (await trpc.admin.cases.query({ list: 'open' })).length,
    { server: false, lazy: true },
  );
  useIntervalFn(() => refresh(), LOOK_MS);
  return computed(() => data.value ?? 0);
};
