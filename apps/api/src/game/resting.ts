/** Games in which something has just failed: the sweeps leave them alone for a while. */
export interface Resting {
  readonly add: (gameId: string) => void;
  readonly games: () => readonly string[];
}

/** A sweep takes so many games and no more: those that fail each time must not be all of them. */
const REST_MS = 15_000;

/** @param now milliseconds that never go back */
export function createResting(now: () => number): Resting {
  const until = new Map<string, number>();
  return {
    add: (gameId) => {
      until.set(gameId, now() + REST_MS);
    },
    games: () => {
      for (const [gameId, end] of until) if (end <= now()) until.delete(gameId);
      return [...until.keys()];
    },
  };
}
