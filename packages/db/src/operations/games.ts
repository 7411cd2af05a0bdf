import { and, desc, eq, gt, inArray, isNotNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db, Tx } from '../connect.ts';
import type { GameRow, NewGameRow } from '../schema/index.ts';
import { gameCardsetLinks, gameInvites, gameSecrets, games, users } from '../schema/index.ts';
import { uuidArray } from './arrays.ts';
import type { Sweep } from './clocks.ts';
import { iso, isoOrNull } from './moments.ts';

const awayManager = alias(users, 'away_manager');
const homeManager = alias(users, 'home_manager');

const LISTED = {
  id: games.id,
  league: games.league,
  status: games.status,
  ending: games.ending,
  winner: games.winner,
  mode: games.mode,
  visibility: games.visibility,
  resolution: games.resolution,
  innings: games.innings,
  clock: games.clock,
  awayTeamId: games.awayTeamId,
  homeTeamId: games.homeTeamId,
  awayTeamName: games.awayTeamName,
  homeTeamName: games.homeTeamName,
  awayTeamAbbreviation: games.awayTeamAbbreviation,
  homeTeamAbbreviation: games.homeTeamAbbreviation,
  awayManagerId: games.awayManagerId,
  homeManagerId: games.homeManagerId,
  awayManagerName: awayManager.name,
  homeManagerName: homeManager.name,
  awayAiDifficulty: games.awayAiDifficulty,
  homeAiDifficulty: games.homeAiDifficulty,
  currentInning: games.currentInning,
  currentHalf: games.currentHalf,
  outs: games.outs,
  onBaseCode: games.onBaseCode,
  awayScore: games.awayScore,
  homeScore: games.homeScore,
  waitingFor: games.waitingFor,
  version: games.version,
  chainHash: games.chainHash,
  createdBy: games.createdBy,
  createdAt: iso(games.createdAt),
  startedAt: isoOrNull(games.startedAt),
  endedAt: isoOrNull(games.endedAt),
  lastActionAt: iso(games.lastActionAt),
  quarantineReason: games.quarantineReason,
};

/** A game with the names of its managers, as lists and the game table need it. */
export type ListedGame = Pick<
  GameRow,
  Exclude<keyof typeof LISTED & keyof GameRow, 'createdAt' | 'startedAt' | 'endedAt'>
> & {
  readonly awayManagerName: string | null;
  readonly homeManagerName: string | null;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
};

/** Games, with the names of their managers; the caller says which. */
export const listedGames = (db: Db | Tx) =>
  db
    .select(LISTED)
    .from(games)
    .leftJoin(awayManager, eq(awayManager.id, games.awayManagerId))
    .leftJoin(homeManager, eq(homeManager.id, games.homeManagerId));

/** Games as lists show them, each beside other facts about it. */
export const selectGames = <Facts extends Record<string, SQL>>(db: Db, facts: Facts) =>
  db
    .select({ game: LISTED, ...facts })
    .from(games)
    .leftJoin(awayManager, eq(awayManager.id, games.awayManagerId))
    .leftJoin(homeManager, eq(homeManager.id, games.homeManagerId));

export async function findGame(db: Db | Tx, id: string): Promise<ListedGame | undefined> {
  const [game] = await listedGames(db).where(eq(games.id, id));
  return game;
}

export interface GameFilter {
  readonly league: string;
  readonly status: GameRow['status'];
  /** Public games, and with a manager his private ones too. */
  readonly managerId?: string | undefined;
  readonly teamId?: string | undefined;
  /** Older than this game. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** The newest games that this manager may see. */
export function listGames(db: Db, filter: GameFilter): Promise<readonly ListedGame[]> {
  const { league, status, managerId, teamId, before, limit } = filter;
  return listedGames(db)
    .where(
      and(
        eq(games.league, league),
        eq(games.status, status),
        or(eq(games.visibility, 'public'), isManager(managerId)),
        teamId === undefined
          ? undefined
          : or(eq(games.awayTeamId, teamId), eq(games.homeTeamId, teamId)),
        before === undefined ? undefined : lt(games.id, before),
      ),
    )
    .orderBy(desc(games.id))
    .limit(limit);
}

/** The newest games of a manager that are not over, however many others there are. */
export function listGamesOn(
  db: Db,
  {
    league,
    managerId,
    limit,
  }: Pick<GameFilter, 'league' | 'limit'> & { readonly managerId: string },
): Promise<readonly ListedGame[]> {
  return listedGames(db)
    .where(
      and(
        eq(games.league, league),
        inArray(games.status, ['pending', 'active']),
        isManager(managerId),
      ),
    )
    .orderBy(desc(games.id))
    .limit(limit);
}

const isManager = (id: string | undefined): SQL | undefined =>
  id === undefined ? undefined : or(eq(games.awayManagerId, id), eq(games.homeManagerId, id));

export type NewGame = NewGameRow & {
  readonly inviteCode?: string;
  /** By priority: the first is 1. Empty: cards of all sets may play. */
  readonly cardsets?: readonly number[];
};

/** Records a game that nobody has begun yet; within a transaction. */
export async function createGame(
  db: Db | Tx,
  { inviteCode, cardsets = [], ...row }: NewGame,
): Promise<void> {
  await db.insert(games).values(row);
  if (inviteCode) await db.insert(gameInvites).values({ gameId: row.id, code: inviteCode });
  const links = cardsets.map((cardsetId, index) => ({ cardsetId, priority: index + 1 }));
  if (links.length === 0) return;
  await db.insert(gameCardsetLinks).values(links.map((link) => ({ ...link, gameId: row.id })));
}

/** Takes back a game that nobody has begun, with its invitation; false if it has begun, or is gone. */
export async function withdrawGame(db: Db, gameId: string): Promise<boolean> {
  const gone = await db
    .delete(games)
    .where(and(eq(games.id, gameId), eq(games.status, 'pending'), eq(games.version, 0)))
    .returning({ id: games.id });
  return gone.length > 0;
}

/** The cardsets that a game may draw from, by priority; empty: all of them. */
export async function readCardsets(db: Db | Tx, gameId: string): Promise<readonly number[]> {
  const links = await db
    .select({ id: gameCardsetLinks.cardsetId })
    .from(gameCardsetLinks)
    .where(eq(gameCardsetLinks.gameId, gameId))
    .orderBy(gameCardsetLinks.priority);
  return links.map(({ id }) => id);
}

/** Games with a log, in order of their ids; for whoever looks at all of them. */
export function readBegunGames(
  db: Db,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<readonly ListedGame[]> {
  return listedGames(db)
    .where(and(gt(games.id, after), gt(games.version, 0)))
    .orderBy(games.id)
    .limit(limit);
}

/** The game that was made when the managers of this one wanted another. */
export async function findRematch(db: Db | Tx, gameId: string): Promise<ListedGame | undefined> {
  const [game] = await listedGames(db).where(eq(games.rematchOf, gameId));
  return game;
}

/** A game by what its creator called it when he asked for it. */
export interface GameRequest {
  readonly createdBy: string;
  readonly requestId: string;
}

/** What was answered: the code is that of a game which waits for an opponent. */
export interface RequestedGame {
  readonly gameId: string;
  readonly inviteCode: string | null;
}

export async function findRequestedGame(
  db: Db,
  { createdBy, requestId }: GameRequest,
): Promise<RequestedGame | undefined> {
  const [found] = await db
    .select({ gameId: games.id, inviteCode: gameInvites.code })
    .from(games)
    .leftJoin(gameInvites, eq(gameInvites.gameId, games.id))
    .where(and(eq(games.createdBy, createdBy), eq(games.requestId, requestId)));
  return found;
}

export async function findInvite(db: Db | Tx, gameId: string): Promise<string | undefined> {
  const [invite] = await db
    .select({ code: gameInvites.code })
    .from(gameInvites)
    .where(eq(gameInvites.gameId, gameId));
  return invite?.code;
}

/** The dice secret in hex. For the game server alone. */
export async function readSecret(db: Db, gameId: string): Promise<string | undefined> {
  const [row] = await db
    .select({ secret: gameSecrets.secret })
    .from(gameSecrets)
    .where(eq(gameSecrets.gameId, gameId));
  return row?.secret;
}

/** Games in which an AI should have acted for this long, the longest first: its server may have died. */
export async function findStalledAiGames(
  db: Db,
  { seconds, limit, except }: Sweep & { readonly seconds: number },
): Promise<readonly string[]> {
  const rows = await db
    .select({ id: games.id })
    .from(games)
    .where(
      and(
        sql`status = 'active' and (away_team_is_ai or home_team_is_ai)`,
        sql`((${games.awayTeamIsAi} and ${games.waitingFor} in ('away', 'both'))
          or (${games.homeTeamIsAi} and ${games.waitingFor} in ('home', 'both')))`,
        sql`${games.lastActionAt} < clock_timestamp() - make_interval(secs => ${seconds})`,
        sql`${games.quarantinedAt} is null`,
        sql`${games.id} <> all(${uuidArray(except)})`,
      ),
    )
    .orderBy(games.lastActionAt, games.id)
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Sets a game apart whose log does not fold, and says why. */
export async function quarantineGame(
  db: Db,
  { gameId, reason }: { readonly gameId: string; readonly reason: string },
): Promise<void> {
  await db
    .update(games)
    .set({ quarantinedAt: sql`clock_timestamp()`, quarantineReason: reason.slice(0, 2_000) })
    .where(eq(games.id, gameId));
}

/** A game that was set apart goes on. */
export async function releaseGame(db: Db, gameId: string): Promise<void> {
  await db
    .update(games)
    .set({ quarantinedAt: null, quarantineReason: null })
    .where(eq(games.id, gameId));
}

/** A game whose log cannot be read is over, and does not count. It stays set apart. */
export async function voidSetApart(db: Db, gameId: string): Promise<void> {
  await db
    .update(games)
    .set({
      status: 'completed',
      ending: 'void',
      winner: null,
      waitingFor: 'nobody',
      endedAt: sql`clock_timestamp()`,
    })
    .where(and(eq(games.id, gameId), isNotNull(games.quarantinedAt), eq(games.status, 'active')));
}

/** Games that are set apart and wait for somebody to look. */
export async function countQuarantined(db: Db): Promise<number> {
  return db.$count(games, and(isNotNull(games.quarantinedAt), eq(games.status, 'active')));
}
