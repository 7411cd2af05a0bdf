/** The sets that a team's cards come from; none where the league has no sets. */
export const useCardsets = (teamId: Readonly<Ref<string>>) => {
  const trpc = useTrpc();
  const { data } = useAsyncData(
    'cardsets',
    () => trpc.team.cardsets.query({ teamId: teamId.value }),
    { deep: false, lazy: true, server: false, immediate: teamId.value !== '', watch: [teamId] },
  );
  return data;
};
