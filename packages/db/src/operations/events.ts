import { and, asc, eq, gt, lte, sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { prepared } from '../prepared.ts';
import { gameEvents } from '../schema/index.ts';
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
