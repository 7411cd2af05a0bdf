/** When to try again, and when to stop waiting. */

const FIRST_MS = 250;
const LONGEST_MS = 15_000;

/** Nothing is waited for longer: a button that turns for ever could not be pressed again. */
export const ANSWER_MS = 10_000;

/**
 * A wait that doubles with each try and lies anywhere in the upper half of its ceiling, so that
 * browsers do not all come back at once.
 * @param attempt from 0
 * @param chance 0-1
 */
export const retryDelay = (attempt: number, chance: number): number => {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt);
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
