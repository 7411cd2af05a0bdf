import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises';

/** The calls that have come and are not answered yet. */
export interface OpenCalls {
  /** Counts a call until its answer is known. */
  readonly count: <T>(answer: Promise<T>) => Promise<T>;
  /** Settles when all that had come by now are answered, or after so many milliseconds. */
  readonly answered: (ms: number) => Promise<void>;
}

export function createOpenCalls(): OpenCalls {
  const open = new Set<Promise<unknown>>();
  return {
    count: (answer) => {
      open.add(answer);
      const done = () => open.delete(answer);
      answer.then(done, done);
      return answer;
    },
    answered: async (ms) => {
      const patience = new AbortController();
      const late = delay(ms, undefined, { signal: patience.signal }).catch(() => {});
      await Promise.race([Promise.allSettled(open), late]);
      patience.abort();
      // What was answered in this turn is on its way to the sockets when it is over.
      await nextTurn();
    },
  };
}
