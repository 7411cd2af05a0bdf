/** The teams of the league, as one picks among them. */
export const useTeams = () => {
  const trpc = useTrpc();
  return useAsyncData('teams', () => trpc.team.list.query(), { deep: false });
};
