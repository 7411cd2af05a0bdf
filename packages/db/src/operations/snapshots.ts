import { sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { gameSessions } from '../schema/index.ts';

/** What a server had in memory of a game: a cache, to be checked by whoever reads it. */
export interface StoredSnapshot {
  readonly gameId: string;
  /** The last event in it. */
  readonly version: number;
  /** Which code has folded it. */
  readonly engine: string;
  readonly body: string;
  readonly hash: string;
}

/** In place of whatever is there: of two servers that write, either one's will do. */
export async function saveSnapshot(
  db: Db,
  { gameId, version, engine, body, hash }: StoredSnapshot,
): Promise<void> {
  const snapshot = {
    stateSnapshot: body,
    snapshotVersion: version,
    engineVersion: engine,
    stateHash: hash,
    lastActionAt: sql`(select last_action_at from games where id = ${gameId})`,
  };
  await db
    .insert(gameSessions)
    .values({ gameId, ...snapshot })
    .onConflictDoUpdate({ target: gameSessions.gameId, set: snapshot });
}
