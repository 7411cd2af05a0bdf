/** The teams of the league, each with what its games came to. */
export const useStandings = () => {
  const trpc = useTrpc();
  return useAsyncData('standings', () => trpc.team.standings.query(), { deep: false });
};
