import { setImmediate as othersFirst } from 'node:timers/promises';

/**
 * Does the same for each, so many in a row, and lets whatever waits go first in between: what has
 * to be done for thousands must not hold up the one who plays.
 */
export async function fewAtATime<Item>(
  few: number,
  items: Iterable<Item>,
  work: (item: Item) => void,
): Promise<void> {
  let done = 0;
  for (const item of items) {
    work(item);
    done += 1;
    if (done % few === 0) await othersFirst();
  }
}
