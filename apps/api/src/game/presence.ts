import type { BySide } from '@paper-dynasty/engine';
import type { Presence } from '../views.ts';

/** Who is at which table on this server. */
export interface PresenceBook {
  /** Somebody sits down; disposing of the answer is leaving. Null: nobody signed in. */
  readonly enter: (gameId: string, userId: string | null) => Disposable;
  readonly of: (gameId: string, managers: BySide<string | null>) => Presence;
  readonly sockets: () => number;
}

/** `changed` is called when somebody came or left. */
export function createPresence(changed: (gameId: string) => void): PresenceBook {
  const tables = new Map<string, Set<{ readonly userId: string | null }>>();
  return {
    enter: (gameId, userId) => {
      const table = tables.get(gameId) ?? new Set();
      const seat = { userId };
      tables.set(gameId, table.add(seat));
      changed(gameId);
      return {
        [Symbol.dispose]: () => {
          table.delete(seat);
          if (table.size === 0 && tables.get(gameId) === table) tables.delete(gameId);
          changed(gameId);
        },
      };
    },
    of: (gameId, managers) => presenceAt([...(tables.get(gameId) ?? [])], managers),
    sockets: () => [...tables.values()].reduce((sum, table) => sum + table.size, 0),
  };
}

/** Two tabs of one manager are one manager; everyone else counts by the tab. */
function presenceAt(
  seats: readonly { readonly userId: string | null }[],
  managers: BySide<string | null>,
): Presence {
  const isThere = (manager: string | null) =>
    manager !== null && seats.some(({ userId }) => userId === manager);
  const spectators = seats.filter(
    ({ userId }) => userId === null || (userId !== managers.away && userId !== managers.home),
  );
  return {
    managers: { away: isThere(managers.away), home: isThere(managers.home) },
    spectators: spectators.length,
  };
}
