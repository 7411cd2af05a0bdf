/** What the league says of itself: its name, its clocks, and since when nobody has heard of it. */
export const useLeagueInfo = () => {
  const trpc = useTrpc();
  return useAsyncData('league', () => trpc.league.info.query(), { deep: false });
};
