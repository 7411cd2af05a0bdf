/** Lets me in to watch a private game, with the code of its link. */
export const useEntrance = (gameId: string, code: string) => {
  const trpc = useTrpc();
  const { problem, ask } = useAsking({
    words: (refusal) =>
      refusal?.type === 'notFound' || refusal?.type === 'badInput'
        ? 'This link opens no game. Ask for it again: it may have been cut off.'
        : null,
  });
  const enter = () =>
    ask(async () => {
      await trpc.game.enterAsSpectator.mutate({ gameId, code });
      await navigateTo({ name: 'game-id', params: { id: gameId } }, { replace: true });
    });
  return { enter, problem };
};
