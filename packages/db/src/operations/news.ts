import { and, asc, eq, ne, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { games, plays } from '../schema/index.ts';
import { type ListedGame, listedGames } from './games.ts';

export interface NewsFilter {
  readonly league: string;
  /** Games in which nothing has happened for longer are no news. */
  readonly minutes: number;
  readonly limit: number;
}

/** Public games of people in which something has happened just now, those that moved last first. */
export function findGamesInTheNews(
  db: Db,
  { league, minutes, limit }: NewsFilter,
): Promise<readonly ListedGame[]> {
  return listedGames(db)
    .where(
      and(
        eq(games.league, league),
        eq(games.visibility, 'public'),
        ne(games.mode, 'practice'),
        sql`${games.status} in ('active', 'completed')`,
        sql`${games.lastActionAt} > clock_timestamp() - make_interval(mins => ${minutes})`,
      ),
    )
    .orderBy(sql`${games.lastActionAt} desc`)
    .limit(limit);
}

/** The score before a play. */
export interface ScoreBefore {
  readonly playNumber: number;
  readonly inning: number;
  readonly half: 'top' | 'bottom';
  readonly awayScore: number;
  readonly homeScore: number;
}

/** How the score of a game went, play by play. */
export function readScores(db: Db, gameId: string): Promise<readonly ScoreBefore[]> {
  return db
    .select({
      playNumber: plays.playNumber,
      inning: plays.inning,
      half: plays.half,
      awayScore: plays.awayScore,
      homeScore: plays.homeScore,
    })
    .from(plays)
    .where(eq(plays.gameId, gameId))
    .orderBy(asc(plays.playNumber));
}
