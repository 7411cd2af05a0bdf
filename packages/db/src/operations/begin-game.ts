import { and, eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import {
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
import type { EventToAppend } from './append-games.ts';

/** All that the first event of a game brings with it. */
export interface GameBeginning {
  readonly gameId: string;
  readonly event: EventToAppend;
  /** Hex, 32 bytes. */
  readonly secret: string;
  readonly game: Partial<NewGameRow>;
  readonly rosterLinks: readonly RosterLinkRow[];
  readonly lineups: readonly LineupRow[];
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
    await tx.insert(rosterLinks).values([...beginning.rosterLinks]);
    await tx.insert(gameEvents).values({ ...event, gameId });
    await tx.insert(lineups).values([...beginning.lineups]);
    await tx
      .update(gameInvites)
      .set({ usedAt: sql`clock_timestamp()` })
      .where(eq(gameInvites.gameId, gameId));
    return true;
  });
}
