/** Tells those who watch a game, on this server, that something has happened in it. */
export interface GameBus {
  /** Wakes the watchers of a game. They look for themselves what they have missed. */
  readonly wake: (gameId: string) => void;
  /** Games with watchers. */
  readonly watched: () => readonly string[];
  readonly listen: (gameId: string) => Listener;
}

export interface Listener extends Disposable {
  /** Settles at the next wake-up, at once if there was one since the last call. */
  readonly woken: () => Promise<void>;
  /** Wakes this one alone. */
  readonly ring: () => void;
}

export function createGameBus(): GameBus {
  const watchers = new Map<string, Set<() => void>>();
  const wake = (gameId: string): void => {
    for (const ring of watchers.get(gameId) ?? []) ring();
  };
  return {
    wake,
    watched: () => [...watchers.keys()],
    listen: (gameId) => {
      const bell = createBell();
      const rings = watchers.get(gameId) ?? new Set();
      watchers.set(gameId, rings.add(bell.ring));
      return {
        woken: bell.rung,
        ring: bell.ring,
        [Symbol.dispose]: () => {
          rings.delete(bell.ring);
          if (rings.size === 0 && watchers.get(gameId) === rings) watchers.delete(gameId);
          bell.ring();
        },
      };
    },
  };
}

/** Keeps one ring until somebody listens, and no more: ten rings are one reason to look. */
function createBell(): { ring: () => void; rung: () => Promise<void> } {
  let rang = false;
  let answer: (() => void) | undefined;
  return {
    ring: () => {
      if (!answer) {
        rang = true;
        return;
      }
      answer();
      answer = undefined;
    },
    rung: () => {
      if (rang) {
        rang = false;
        return Promise.resolve();
      }
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
  };
}
