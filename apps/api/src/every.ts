import { within } from '@paper-dynasty/db';
import type { Log } from './log.ts';

export interface Chore {
  readonly name: string;
  readonly everyMs: number;
  readonly work: () => Promise<unknown> | unknown;
}

/** No chore takes so long: one that does will never end, and the next time must not wait for it. */
const CHORE_MS = 60_000;

/**
 * Does chores again and again, each never beside itself, except beside one that has been given up;
 * stopping waits for those under way.
 */
export function keepDoing(chores: readonly Chore[], log: Log): () => Promise<void> {
  const underWay = new Map<string, Promise<void>>();
  const timers = chores.map(({ name, everyMs, work }) =>
    setInterval(() => {
      if (underWay.has(name)) return;
      const done = Promise.resolve().then(work);
      const doing = within(CHORE_MS, done, () => new Error('it does not come to an end'))
        .then(() => {})
        .catch((error) => log.warn({ chore: name, err: error }, 'a chore failed'))
        .finally(() => underWay.delete(name));
      underWay.set(name, doing);
    }, everyMs),
  );
  return async () => {
    for (const timer of timers) clearInterval(timer);
    await Promise.all(underWay.values());
  };
}
