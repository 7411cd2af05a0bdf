import { within } from '@paper-dynasty/db';
import type { Log } from './log.ts';
import { outageIn } from './trpc/in-time.ts';

export interface Chore {
  readonly name: string;
  readonly everyMs: number;
  readonly work: () => Promise<unknown> | unknown;
}

/** No chore takes so long: one that does will never end, and the next time must not wait for it. */
const CHORE_MS = 60_000;
/** Where no chore has failed for so long, the next that does tells of another outage. */
const OUTAGE_MS = 2 * CHORE_MS;

/**
 * Does chores again and again, each never beside itself, except beside one that has been given up;
 * stopping waits for those under way.
 */
export function keepDoing(chores: readonly Chore[], log: Log): () => Promise<void> {
  const underWay = new Map<string, Promise<void>>();
  const told = tellingOutages(log);
  const timers = chores.map(({ name, everyMs, work }) =>
    setInterval(() => {
      if (underWay.has(name)) return;
      const done = Promise.resolve().then(work);
      const doing = within(CHORE_MS, done, () => new Error('it does not come to an end'))
        .then(
          () => told.done(name),
          (error) => told.failed(name, error),
        )
        .finally(() => underWay.delete(name));
      underWay.set(name, doing);
    }, everyMs),
  );
  return async () => {
    for (const timer of timers) clearInterval(timer);
    await Promise.all(underWay.values());
  };
}

interface Told {
  readonly done: (chore: string) => void;
  readonly failed: (chore: string, error: unknown) => void;
}

/** Of a database that is away one line when that begins and one when it is over, whatever chores it keeps from being done. */
function tellingOutages(log: Log): Told {
  const putOff = new Set<string>();
  let lastAt = Number.NEGATIVE_INFINITY;
  return {
    done: (chore) => {
      if (!putOff.has(chore)) return;
      putOff.clear();
      log.info({ chore }, 'the database answers again: chores are done');
    },
    failed: (chore, error) => {
      const code = outageIn(error);
      if (code === undefined) {
        log.warn({ chore, err: error }, 'a chore failed');
        return;
      }
      // A chore that comes once an hour may be all that is put off, and long after that outage.
      const isNew = putOff.size === 0 || performance.now() - lastAt > OUTAGE_MS;
      if (isNew) log.warn({ chore, code }, 'the database is away: chores are put off');
      lastAt = performance.now();
      putOff.add(chore);
    },
  };
}
