/** Whom one may be in a demo league. */
export const useDemoManagers = () => {
  const trpc = useTrpc();
  return useAsyncData('demo-managers', () => trpc.account.demoManagers.query(), { deep: false });
};
