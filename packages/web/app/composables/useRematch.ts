/** Another game of the same teams: makes it, or takes the seat in the one that the other manager made. */
export const useRematch = (gameId: () => string) => {
  const trpc = useTrpc();
  const { busy, problem, ask } = useAsking();
  const again = () =>
    ask(async () => {
      const made = await trpc.lobby.rematch.mutate({ gameId: gameId() });
      await navigateTo({ name: 'game-id', params: { id: made.gameId } });
    });
  return { busy, problem, again };
};
