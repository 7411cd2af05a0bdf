/** Who leads the league in the games that count. */
export const useLeaders = () => {
  const trpc = useTrpc();
  return useAsyncData('leaders', () => trpc.league.leaders.query(), { deep: false });
};
