import { and, eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import {
  gameClocks,
  gameEvents,
  gameInvites,
  gameSecrets,
  games,
  type LineupRow,
  lineups,
  type NewGameRow,
  type RosterLinkRow,
  rosterLinks,
} from '../schema/index.ts';
import type { EventToAppend } from './game-append.ts';
import { insertRows } from './recordset.ts';
import { openSession } from './sessions.ts';

/** A clock that does not run yet. */
export interface NewClock {
  readonly bankMs: number;
  readonly disconnectMs: number | null;
}

/** All that the first event of a game brings with it. */
export interface GameBeginning {
  readonly gameId: string;
  readonly event: EventToAppend;
  /** Hex, 32 bytes. */
  readonly secret: string;
  readonly game: Partial<NewGameRow>;
  readonly rosterLinks: readonly RosterLinkRow[];
  readonly lineups: readonly LineupRow[];
  /** Null: the game is played without. */
  readonly clock: NewClock | null;
}

/**
 * Writes the first event of a game's log with all that belongs to it; false if the game has
 * begun already. The cards must be known.
 */
export async function beginGame(db: Db | Tx, beginning: GameBeginning): Promise<boolean> {
  const { gameId, event } = beginning;
  return db.transaction(async (tx) => {
    const begun = await tx
      .update(games)
      .set({
        ...beginning.game,
        status: 'active',
        version: event.version,
        chainHash: event.hash,
        startedAt: sql`clock_timestamp()`,
        lastActionAt: sql`clock_timestamp()`,
      })
      .where(and(eq(games.id, gameId), eq(games.version, 0)))
      .returning({ id: games.id });
    if (begun.length === 0) return false;
    await tx.insert(gameSecrets).values({ gameId, secret: beginning.secret });
    await insertRows(tx, { table: rosterLinks, rows: beginning.rosterLinks });
    await tx.insert(gameEvents).values({ ...event, gameId });
    await insertRows(tx, { table: lineups, rows: beginning.lineups });
    if (beginning.clock) await openClock(tx, gameId, beginning.clock);
    await tx
      .update(gameInvites)
      .set({ usedAt: sql`clock_timestamp()` })
      .where(eq(gameInvites.gameId, gameId));
    return true;
  });
}

/** The clock stands; who is there already is known from now on. */
async function openClock(tx: Tx, gameId: string, clock: NewClock): Promise<void> {
  const { bankMs, disconnectMs } = clock;
  await tx
    .insert(gameClocks)
    .values({ gameId, disconnectMs, awayBankMs: bankMs, homeBankMs: bankMs });
  await openSession(tx, gameId);
}
