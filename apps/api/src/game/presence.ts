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
  /** The same object as long as nothing in it changes: a thousand who watch compare it a thousand times. */
  readonly of: (gameId: string, managers: BySide<string | null>) => Presence;
  /** Who sits at this table here. */
  readonly here: (gameId: string) => TableOfServer;
  /** Tables with somebody at them, here. */
  readonly occupied: () => readonly string[];
  /** Takes note of what is so elsewhere; false when it is known already, or nobody here cares. */
  readonly hear: (gameId: string, elsewhere: Elsewhere) => boolean;
  readonly sockets: () => number;
}

interface Table {
  /** How many seats each person who has signed in has taken. */
  readonly users: Map<string, number>;
  /** Seats, and those of them that somebody has taken who has not signed in. */
  seats: number;
  others: number;
  elsewhere: Elsewhere;
  /** What was last told of it, for these managers. */
  told: { readonly managers: BySide<string | null>; readonly presence: Presence } | undefined;
  /** Somebody came or went since. */
  changed: boolean;
}

const NOBODY: Elsewhere = { tables: [], silentSince: { away: null, home: null } };
const newTable = (): Table => ({
  users: new Map(),
  seats: 0,
  others: 0,
  elsewhere: NOBODY,
  told: undefined,
  changed: false,
});

/** `tell` is called when somebody came or left here. */
export function createPresence(tell: (gameId: string) => void): PresenceBook {
  const tables = new Map<string, Table>();
  return {
    enter: (gameId, userId) => {
      const table = tables.get(gameId) ?? newTable();
      tables.set(gameId, table);
      let isSeated = true;
      take(table, userId, 1);
      tell(gameId);
      return {
        [Symbol.dispose]: () => {
          if (isSeated) take(table, userId, -1);
          isSeated = false;
          if (table.seats === 0 && tables.get(gameId) === table) tables.delete(gameId);
          tell(gameId);
        },
      };
    },
    of: (gameId, managers) => tellOf(tables.get(gameId) ?? newTable(), managers),
    here: (gameId) => {
      const { users, others } = tables.get(gameId) ?? newTable();
      const seated = [...users].flatMap(([id, seats]) => Array<string>(seats).fill(id));
      return { gameId, users: seated, others };
    },
    occupied: () => [...tables.keys()],
    hear: (gameId, facts) => {
      const table = tables.get(gameId);
      if (!table || JSON.stringify(table.elsewhere) === JSON.stringify(facts)) return false;
      table.elsewhere = facts;
      table.changed = true;
      return true;
    },
    sockets: () => [...tables.values()].reduce((sum, { seats }) => sum + seats, 0),
  };
}

/** Takes a seat, or gives it back. */
function take(table: Table, userId: string | null, seats: 1 | -1): void {
  table.changed = true;
  table.seats += seats;
  if (userId === null) {
    table.others += seats;
    return;
  }
  const left = (table.users.get(userId) ?? 0) + seats;
  if (left === 0) table.users.delete(userId);
  else table.users.set(userId, left);
}

function tellOf(table: Table, managers: BySide<string | null>): Presence {
  const { told, changed } = table;
  const known = told && areSame(told.managers, managers) ? told.presence : undefined;
  if (known && !changed) return known;
  const now = presenceAt(table, managers);
  const presence = known && JSON.stringify(known) === JSON.stringify(now) ? known : now;
  table.told = { managers, presence };
  table.changed = false;
  return presence;
}

const areSame = (one: BySide<string | null>, other: BySide<string | null>): boolean =>
  one.away === other.away && one.home === other.home;

/** Two tabs of one manager are one manager; everyone else counts by the tab. */
function presenceAt(
  { users, seats, elsewhere: { tables, silentSince } }: Table,
  managers: BySide<string | null>,
): Presence {
  const abroad = tables.flatMap((table) => table.users);
  const isThere = (manager: string | null) =>
    manager !== null && (users.has(manager) || abroad.includes(manager));
  const there = { away: isThere(managers.away), home: isThere(managers.home) };
  const own = [...new Set([managers.away, managers.home])].filter((id) => id !== null);
  const managing = own.reduce((sum, id) => sum + (users.get(id) ?? 0), 0);
  return {
    managers: there,
    // What the other servers say may be a moment old: nobody who sits here is silent.
    silentSince: {
      away: there.away ? null : silentSince.away,
      home: there.home ? null : silentSince.home,
    },
    spectators:
      seats -
      managing +
      abroad.filter((id) => !own.includes(id)).length +
      tables.reduce((sum, table) => sum + table.others, 0),
  };
}
