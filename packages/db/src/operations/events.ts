import { and, asc, eq, gt, lte, sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { prepared } from '../prepared.ts';
import { gameEvents } from '../schema/index.ts';
import { plainArray } from './arrays.ts';
import { iso } from './moments.ts';

/** An event as the log keeps it. */
export interface StoredEvent {
  readonly version: number;
  /** JSON, letter for letter as it was hashed. */
  readonly payload: string;
  readonly actor: string;
  readonly actionId: string;
  readonly actionHash: string;
  readonly hash: string;
  readonly reason: string | null;
  /** ISO 8601. */
  readonly at: string;
}

const STORED = {
  version: gameEvents.version,
  payload: gameEvents.payload,
  actor: gameEvents.actor,
  actionId: gameEvents.actionId,
  actionHash: gameEvents.actionHash,
  hash: gameEvents.hash,
  reason: gameEvents.reason,
  at: iso(gameEvents.at),
};

export interface EventRange {
  readonly gameId: string;
  /** Events with a greater version only. */
  readonly after?: number;
  /** Events up to and with this version only. */
  readonly upTo?: number;
}

/** The log of a game, or the part of it that somebody missed, in order. */
export function readEvents(
  db: Db | Tx,
  { gameId, after = 0, upTo = LAST }: EventRange,
): Promise<readonly StoredEvent[]> {
  return eventsBetween(db).execute({ gameId, after, upTo });
}

/** No log ever comes as far. */
const LAST = 2 ** 31 - 1;

const eventsBetween = prepared((db) =>
  db
    .select(STORED)
    .from(gameEvents)
    .where(
      and(
        eq(gameEvents.gameId, sql.placeholder('gameId')),
        gt(gameEvents.version, sql.placeholder('after')),
        lte(gameEvents.version, sql.placeholder('upTo')),
      ),
    )
    .orderBy(asc(gameEvents.version))
    .prepare('events_between'),
);

/** Of an event only what its place in the chain is checked by, and what it says. */
export type StoredLink = Pick<StoredEvent, 'version' | 'payload' | 'actor' | 'hash'>;

/** The logs of these games, each from the event on that its snapshot stands at; all of it where there is none. */
export async function readLogsSinceSnapshots(
  db: Db,
  gameIds: readonly string[],
): Promise<readonly (readonly StoredLink[])[]> {
  const [only, more] = gameIds;
  // Of one game alone, which is most of what is asked, they come in a third less time.
  if (only !== undefined && more === undefined) return [await readLogSinceSnapshot(db, only)];
  const logs: StoredLink[][] = gameIds.map(() => []);
  // Looked for game by game: as a join it might read all events that there are.
  const links = await db.execute<LinkOfGame>(sql`
    select g.n::int, e.version, e.payload, e.actor, e.hash
    from unnest(${plainArray(gameIds)}::uuid[]) with ordinality as g(id, n)
    cross join lateral (
      select version, payload, actor, hash from game_events
      where game_id = g.id and version >= coalesce((
        select snapshot_version from game_sessions
        where game_id = g.id and state_snapshot is not null), 1)
    ) as e
    order by g.n, e.version`);
  for (const { n, version, payload, actor, hash } of links) {
    logs[n - 1]?.push({ version, payload, actor, hash });
  }
  return logs;
}

const readLogSinceSnapshot = (db: Db, gameId: string): Promise<readonly StoredLink[]> =>
  db.execute<StoredLink & Record<string, unknown>>(sql`
    select version, payload, actor, hash from game_events
    where game_id = ${gameId} and version >= coalesce((
      select snapshot_version from game_sessions
      where game_id = ${gameId} and state_snapshot is not null), 1)
    order by version`);

interface LinkOfGame extends StoredLink, Record<string, unknown> {
  /** Which of the games it is of, from 1. */
  readonly n: number;
}

export interface ActionKey {
  readonly gameId: string;
  readonly actionId: string;
  readonly actor: string;
}

/** What an action led to when it was taken; empty if it never was. */
export function readEventsOfAction(db: Db, key: ActionKey): Promise<readonly StoredEvent[]> {
  return db
    .select(STORED)
    .from(gameEvents)
    .where(
      and(
        eq(gameEvents.gameId, key.gameId),
        eq(gameEvents.actionId, key.actionId),
        eq(gameEvents.actor, key.actor),
      ),
    )
    .orderBy(asc(gameEvents.version));
}
