import { eq, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { gameSecrets, games } from '../schema/index.ts';
import { isoOrNull } from './moments.ts';

/** How many games of a league have promised their dice, and how many have kept the promise. */
export interface DiceCounts {
  /** Games that have begun: each has committed itself to a secret. */
  readonly promised: number;
  /** Of these: the secret is known to everyone. */
  readonly revealed: number;
  /** Not yet, and the game still goes on. */
  readonly open: number;
  /** Of the open ones: nothing has happened in them for a week. */
  readonly quiet: number;
  /** When the oldest open game began, ISO 8601; null: none is open. */
  readonly oldestOpen: string | null;
}

/** Private games count too: whoever drops games that he dislikes shall find no place to hide them. */
export async function readDiceCounts(db: Db, league: string): Promise<DiceCounts> {
  const open = sql`${gameSecrets.revealedAt} is null`;
  const [counts] = await db
    .select({
      promised: sql<number>`count(*)::int`,
      revealed: sql<number>`count(${gameSecrets.revealedAt})::int`,
      open: sql<number>`(count(*) filter (where ${open}))::int`,
      quiet: sql<number>`(count(*) filter (
        where ${open} and ${games.lastActionAt} < clock_timestamp() - interval '7 days'))::int`,
      oldestOpen: isoOrNull(sql`min(${games.startedAt}) filter (where ${open})`),
    })
    .from(gameSecrets)
    .innerJoin(games, eq(games.id, gameSecrets.gameId))
    .where(eq(games.league, league));
  if (!counts) throw new Error('counting without groups gives one row');
  return counts;
}
