import { setTimeout as delay } from 'node:timers/promises';

/** This process's own sense of time: for waiting, never for deciding. */
export interface Clock {
  /** Milliseconds since some moment; never goes back. */
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<void>;
}

export const realClock: Clock = {
  now: () => performance.now(),
  pause: (ms) => delay(ms),
};
