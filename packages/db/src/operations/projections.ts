import { eq } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import {
  type DecisionRow,
  decisions,
  type LineupRow,
  lineups,
  type PlayRow,
  plays,
  type RunRow,
  runs,
} from '../schema/index.ts';

/** What the tables hold of a game, beside its log and its row. */
interface StoredProjections {
  readonly lineups: readonly LineupRow[];
  readonly plays: readonly PlayRow[];
  readonly runs: readonly RunRow[];
  readonly decisions: readonly DecisionRow[];
}

export async function readProjections(db: Db, gameId: string): Promise<StoredProjections> {
  return {
    lineups: await db.select().from(lineups).where(eq(lineups.gameId, gameId)),
    plays: await db.select().from(plays).where(eq(plays.gameId, gameId)),
    runs: await db.select().from(runs).where(eq(runs.gameId, gameId)),
    decisions: await db.select().from(decisions).where(eq(decisions.gameId, gameId)),
  };
}
