/** When to try again. */

const FIRST_MS = 250;
const LONGEST_MS = 15_000;

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
