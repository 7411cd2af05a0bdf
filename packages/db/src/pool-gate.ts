import { within } from './patience.ts';

export interface GateOptions {
  /** How many may be at work at once. */
  readonly places: number;
  /** How many may wait for a place … */
  readonly waiting: number;
  /** … and how long each of them does, in milliseconds. */
  readonly waitMs: number;
}

export interface PoolGate {
  /**
   * Does the work when there is a place for it; whoever came first goes first.
   * @throws NoConnection when there is none in time: the work has not been begun then
   */
  readonly pass: <T>(work: () => PromiseLike<T>) => Promise<T>;
  readonly waiting: () => number;
}

/** No connection was free in time. Nothing was sent: the same may be tried again. */
export class NoConnection extends Error {
  readonly code = 'CONNECTION_BUSY';
}

/**
 * Stands before a pool whose driver lets everybody wait for as long as it takes. There is one place
 * for each connection, so nothing is sent behind a query that may never end either; where somebody
 * wants that, there are more.
 */
export function createPoolGate({ places, waiting, waitMs }: GateOptions): PoolGate {
  /** Those who wait, the first to come first; each is called when there is a place for him. */
  const line = new Set<() => void>();
  let free = places;

  const enter = async (): Promise<void> => {
    if (free > 0) {
      free -= 1;
      return;
    }
    if (line.size >= waiting) throw new NoConnection(`${waiting} wait for a connection already`);
    const { promise: called, resolve: call } = Promise.withResolvers<void>();
    line.add(call);
    await within(waitMs, called, () => {
      line.delete(call);
      return new NoConnection(`no connection within ${waitMs} ms`);
    });
  };
  /** The place goes to whoever waits, and nobody can come in between. */
  const leave = (): void => {
    const [next] = line;
    if (!next) {
      free += 1;
      return;
    }
    line.delete(next);
    next();
  };
  return {
    pass: async (work) => {
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
    waiting: () => line.size,
  };
}
