/** How often each face fell in the league's games. */
export const useDiceCounts = () => {
  const trpc = useTrpc();
  return useAsyncData('dice-counts', () => trpc.league.dice.query(), { deep: false });
};
