import type { Log } from './log.ts';

export interface Chore {
  readonly name: string;
  readonly everyMs: number;
  readonly work: () => Promise<unknown> | unknown;
}

/** Does chores again and again, each never beside itself; stopping waits for those under way. */
export function keepDoing(chores: readonly Chore[], log: Log): () => Promise<void> {
  const underWay = new Map<string, Promise<void>>();
  const timers = chores.map(({ name, everyMs, work }) =>
    setInterval(() => {
      if (underWay.has(name)) return;
      const doing = Promise.resolve()
        .then(work)
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
