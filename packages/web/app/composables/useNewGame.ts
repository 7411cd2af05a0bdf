import type { RouterInputs } from '@paper-dynasty/api/contract';

type Terms = Omit<RouterInputs['lobby']['create'], 'requestId'>;
type Show = Omit<RouterInputs['lobby']['createAiGame'], 'requestId'>;

/** Makes a game and goes there; asked again after a lost answer it makes no second one. */
export const useNewGame = (made: () => void) => {
  const trpc = useTrpc();
  const requestIdOf = useRequestId();
  const { busy: starting, problem, ask } = useAsking();
  const begin = (make: () => Promise<{ readonly gameId: string }>) =>
    ask(async () => {
      const { gameId } = await make();
      made();
      await navigateTo({ name: 'game-id', params: { id: gameId } });
    });
  /** With somebody who plays. */
  const play = (terms: Terms) =>
    begin(() => trpc.lobby.create.mutate({ ...terms, requestId: requestIdOf(terms) }));
  /** Two computers play, and whoever likes watches. */
  const show = (terms: Show) =>
    begin(() => trpc.lobby.createAiGame.mutate({ ...terms, requestId: requestIdOf(terms) }));
  return { play, show, starting, problem };
};
