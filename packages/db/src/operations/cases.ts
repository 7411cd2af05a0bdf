import { and, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { type GameRow, gameEvents, games } from '../schema/index.ts';
import { type ListedGame, selectGames } from './games.ts';

export interface CaseFilter {
  readonly league: string;
  readonly statuses: readonly GameRow['status'][];
  /** `open`: those alone that cannot go on without an official; `disputed`: in which a card ever was. */
  readonly only?: 'open' | 'disputed' | undefined;
  readonly limit: number;
}

/** A game, and why an official may have to look at it. */
export interface GameCase {
  readonly game: ListedGame;
  readonly disputed: boolean;
  /** A card of it was disputed at some time, however it went on. */
  readonly protested: boolean;
  readonly suspended: boolean;
  readonly setApart: boolean;
}

/** A dispute that no play has followed: of its kind only games with cards to read have any. */
const isDisputed: SQL<boolean> = sql<boolean>`(${games.status} = 'active' and ${games.resolution} = 'manual' and coalesce((
  select ${gameEvents.type} = 'outcomeDisputed' from ${gameEvents}
  where ${gameEvents.gameId} = ${games.id} and ${gameEvents.type} in ('outcomeDisputed', 'outcomeConfirmed', 'playMade', 'decisionUndone')
  order by ${gameEvents.version} desc limit 1), false))`;

const wasDisputed: SQL<boolean> = sql<boolean>`exists (select 1 from ${gameEvents}
  where ${gameEvents.gameId} = ${games.id} and ${gameEvents.type} = 'outcomeDisputed')`;
const isSuspended: SQL<boolean> = sql<boolean>`(${games.status} = 'active' and ${games.waitingFor} = 'nobody')`;
const isSetApart: SQL<boolean> = sql<boolean>`(${games.quarantinedAt} is not null)`;

/** The games of a league, private ones too, the newest first. For its officials. */
export function listCases(db: Db, filter: CaseFilter): Promise<readonly GameCase[]> {
  const { league, statuses, limit } = filter;
  const flags = {
    disputed: isDisputed,
    protested: wasDisputed,
    suspended: isSuspended,
    setApart: isSetApart,
  };
  return selectGames(db, flags)
    .where(
      and(
        eq(games.league, league),
        inArray(games.status, [...statuses]),
        filter.only === 'open' ? or(isDisputed, isSuspended, isSetApart) : undefined,
        filter.only === 'disputed' ? wasDisputed : undefined,
      ),
    )
    .orderBy(desc(games.id))
    .limit(limit);
}
