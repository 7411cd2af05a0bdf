/** A question that is asked until it is answered, or until nobody wants the answer any more. */

import { retryDelay } from './retry.ts';

/** Tries before somebody is told that the server cannot be reached. */
export const TRIES = 6;

interface Patience {
  /** It may go better the next time. */
  readonly isPassing: (error: unknown) => boolean;
  /** Settles when something can be sent again. */
  readonly lineBack: () => Promise<void>;
  readonly givenUp: AbortSignal;
}

/**
 * @param send told whether it is the first try
 * @throws what the last try met, or the reason for which it was given up
 */
export const persist = async <T>(
  send: (first: boolean) => Promise<T>,
  { isPassing, lineBack, givenUp }: Patience,
): Promise<T> => {
  const whileWanted = wantedUntil(givenUp);
  for (let tries = 1; ; tries++) {
    try {
      return await whileWanted(send(tries === 1));
    } catch (error) {
      if (givenUp.aborted || tries >= TRIES || !isPassing(error)) throw error;
      await whileWanted(pause(retryDelay(tries, Math.random()), givenUp));
      await whileWanted(lineBack());
    }
  }
};

const wantedUntil = (givenUp: AbortSignal) => {
  const end = new Promise<never>((_, reject) => {
    givenUp.addEventListener('abort', () => reject(givenUp.reason), { once: true });
  });
  return <T>(work: Promise<T>): Promise<T> => Promise.race([work, end]);
};

const pause = (ms: number, givenUp: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    givenUp.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
