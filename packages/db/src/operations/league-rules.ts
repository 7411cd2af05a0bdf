import { eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { games, type LeagueRulesRow, leagueRules } from '../schema/index.ts';

/** As they were written; whoever reads them makes sure that he understands them. */
export type LeagueRules = Pick<LeagueRulesRow, 'rules' | 'open'>;

/** Undefined: the league plays by what it came with. */
export async function readLeagueRules(
  db: Db | Tx,
  league: string,
): Promise<LeagueRules | undefined> {
  const [found] = await db
    .select({ rules: leagueRules.rules, open: leagueRules.open })
    .from(leagueRules)
    .where(eq(leagueRules.league, league));
  return found;
}

/** In place of those before. Games that have been made keep theirs. */
export async function saveLeagueRules(
  db: Db | Tx,
  row: Omit<LeagueRulesRow, 'changedAt'>,
): Promise<void> {
  const { rules, open, changedBy } = row;
  await db
    .insert(leagueRules)
    .values(row)
    .onConflictDoUpdate({
      target: leagueRules.league,
      set: { rules, open, changedBy, changedAt: sql`clock_timestamp()` },
    });
}

/** What the managers of a game agreed on, as it was written; null: it was made before there was a choice. */
export async function readHouseRules(db: Db | Tx, gameId: string): Promise<unknown> {
  const [found] = await db
    .select({ houseRules: games.houseRules })
    .from(games)
    .where(eq(games.id, gameId));
  return found?.houseRules ?? null;
}
