import { refusalText } from '../table/refusal-text.ts';
import { refusalIn } from './useGameActions.ts';

/** Another game of the same teams: makes it, or takes the seat in the one that the other manager made. */
export const useRematch = (gameId: () => string) => {
  const trpc = useTrpc();
  const busy = shallowRef(false);
  const problem = shallowRef<string | null>(null);
  const again = async (): Promise<void> => {
    busy.value = true;
    problem.value = null;
    try {
      const made = await trpc.lobby.rematch.mutate({ gameId: gameId() });
      await navigateTo({ name: 'game-id', params: { id: made.gameId } });
    } catch (error) {
      problem.value = refusalText(refusalIn(error), null);
    } finally {
      busy.value = false;
    }
  };
  return { busy, problem, again };
};
