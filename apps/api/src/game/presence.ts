import type { TableOfServer } from '@paper-dynasty/db';
import type { BySide } from '@paper-dynasty/engine';
import type { Presence } from '../game-views.ts';

/** What is known of a game's visitors beyond this server. */
interface Elsewhere {
  readonly tables: readonly Omit<TableOfServer, 'gameId'>[];
  readonly silentSince: Presence['silentSince'];
}

/** Who is at which table: on this server, and on the others as far as it has heard. */
export interface PresenceBook {
  /** Somebody sits down; disposing of the answer is leaving. Null: nobody signed in. */
  readonly enter: (gameId: string, userId: string | null) => Disposable;
  readonly of: (gameId: string, managers: BySide<string | null>) => Presence;
  /** Who sits at this table here. */
  readonly here: (gameId: string) => TableOfServer;
  /** Tables with somebody at them, here. */
  readonly occupied: () => readonly string[];
  /** Takes note of what is so elsewhere; false when it is known already, or nobody here cares. */
  readonly hear: (gameId: string, elsewhere: Elsewhere) => boolean;
  readonly sockets: () => number;
  /** How often something in it has changed: what was read at the same count still holds. */
  readonly changes: () => number;
}

const NOBODY: Elsewhere = { tables: [], silentSince: { away: null, home: null } };

/** `tell` is called when somebody came or left here. */
export function createPresence(tell: (gameId: string) => void): PresenceBook {
  let changes = 0;
  const changed = (gameId: string): void => {
    changes += 1;
    tell(gameId);
  };
  const tables = new Map<string, Set<{ readonly userId: string | null }>>();
  const elsewhere = new Map<string, Elsewhere>();
  const seatsAt = (gameId: string) => [...(tables.get(gameId) ?? [])];
  return {
    enter: (gameId, userId) => {
      const table = tables.get(gameId) ?? new Set();
      const seat = { userId };
      tables.set(gameId, table.add(seat));
      changed(gameId);
      return {
        [Symbol.dispose]: () => {
          table.delete(seat);
          if (table.size === 0 && tables.get(gameId) === table) {
            tables.delete(gameId);
            elsewhere.delete(gameId);
          }
          changed(gameId);
        },
      };
    },
    of: (gameId, managers) =>
      presenceAt(seatsAt(gameId), managers, elsewhere.get(gameId) ?? NOBODY),
    here: (gameId) => {
      const ids = seatsAt(gameId).map(({ userId }) => userId);
      const signedIn = ids.filter((id) => id !== null);
      return { gameId, users: signedIn, others: ids.length - signedIn.length };
    },
    occupied: () => [...tables.keys()],
    hear: (gameId, facts) => {
      const known = elsewhere.get(gameId) ?? NOBODY;
      if (!tables.has(gameId) || JSON.stringify(known) === JSON.stringify(facts)) return false;
      elsewhere.set(gameId, facts);
      changes += 1;
      return true;
    },
    changes: () => changes,
    sockets: () => [...tables.values()].reduce((sum, table) => sum + table.size, 0),
  };
}

/** Two tabs of one manager are one manager; everyone else counts by the tab. */
function presenceAt(
  seats: readonly { readonly userId: string | null }[],
  managers: BySide<string | null>,
  { tables, silentSince }: Elsewhere,
): Presence {
  const others = tables.reduce((sum, table) => sum + table.others, 0);
  const ids = [...seats.map(({ userId }) => userId), ...tables.flatMap(({ users }) => users)];
  const isThere = (manager: string | null) => manager !== null && ids.includes(manager);
  const isManager = (id: string | null) =>
    id !== null && (id === managers.away || id === managers.home);
  const there = { away: isThere(managers.away), home: isThere(managers.home) };
  return {
    managers: there,
    // What the other servers say may be a moment old: nobody who sits here is silent.
    silentSince: {
      away: there.away ? null : silentSince.away,
      home: there.home ? null : silentSince.home,
    },
    spectators: ids.filter((id) => !isManager(id)).length + others,
  };
}
