import type { Refusal } from '@paper-dynasty/api/contract';
import type { GameState } from '@paper-dynasty/engine';
import { UNREACHABLE } from './unreachable-text.ts';

/**
 * Why the server said no, for pages that come up without those words: they are fetched with the first
 * refusal. Without a connection there is nothing to fetch, and one thing to say.
 *
 * @param refusal null: no answer came
 */
export const refusalWords = async (
  refusal: Refusal | null,
  state: GameState | null,
): Promise<string> => {
  if (refusal === null) return UNREACHABLE;
  const words = await import('./refusal-text.ts').catch(() => null);
  return words?.refusalText(refusal, state) ?? UNREACHABLE;
};
