import type { Refusal } from '@paper-dynasty/api/contract';
import type { GameState } from '@paper-dynasty/engine';
import { refusalWords } from '../table/refusal-words.ts';
import { refusalIn } from './useGameActions.ts';

interface Telling {
  /** The game that a refusal speaks of: its men are named then. */
  readonly state?: () => GameState | null;
  /** Words for refusals that only this place can explain. */
  readonly words?: (refusal: Refusal | null) => string | null;
}

/** What a button asks of the server: whether its answer is awaited, and in words why the answer was no. */
export const useAsking = ({ state = () => null, words = () => null }: Telling = {}) => {
  /** The button that waits for its answer. */
  const asking = shallowRef<string | null>(null);
  const busy = computed(() => asking.value !== null);
  const problem = shallowRef<string | null>(null);

  /** @returns whether it was done */
  const ask = async (work: () => Promise<unknown>, button = 'this'): Promise<boolean> => {
    asking.value = button;
    problem.value = null;
    try {
      await work();
      return true;
    } catch (error) {
      const refusal = refusalIn(error);
      problem.value = words(refusal) ?? (await refusalWords(refusal, state()));
      return false;
    } finally {
      asking.value = null;
    }
  };
  return { asking, busy, problem, ask };
};
