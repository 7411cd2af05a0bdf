/** When to try again, and when to stop waiting. */

const FIRST_MS = 250;
/** Doublings before a wait stays as it is for some tries: a server that restarts is there again soon … */
const DOUBLINGS = 3;
/** … and one that is still away after eleven to twenty-two seconds, as chance has it, is away for longer. */
const STEADY_TRIES = 9;
const LONGEST_MS = 15_000;

/** Nothing is waited for longer: a button that turns for ever could not be pressed again. */
export const ANSWER_MS = 10_000;

/**
 * A wait that grows with the tries and lies anywhere in the upper half of its ceiling, so that
 * browsers do not all come back at once. Two seconds at most at first: a game whose server is there
 * again must not wait for its managers.
 * @param attempt from 0
 * @param chance 0-1
 */
export const retryDelay = (attempt: number, chance: number): number => {
  const late = Math.max(DOUBLINGS, attempt - STEADY_TRIES);
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, late));
  return ceiling / 2 + (ceiling / 2) * chance;
};

/** What comes of it in time, or an error that passes: the server may have done it already. */
export const within = <T>(ms: number, answer: Promise<T>): Promise<T> =>
  Promise.race([
    answer,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('no answer in time')), ms);
    }),
  ]);
