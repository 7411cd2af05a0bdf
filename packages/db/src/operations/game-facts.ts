import { eq, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { prepared } from '../prepared.ts';
import { type GameRow, gameSecrets, gameSessions, games } from '../schema/index.ts';
import { plainArray } from './arrays.ts';
import type { StoredSnapshot } from './snapshots.ts';

const FACTS = {
  id: games.id,
  league: games.league,
  visibility: games.visibility,
  awayManagerId: games.awayManagerId,
  homeManagerId: games.homeManagerId,
  version: games.version,
  chainHash: games.chainHash,
  ending: games.ending,
  quarantineReason: games.quarantineReason,
};

/** What has to be known of a game to say who may do what with it. */
export type GameFacts = Pick<GameRow, keyof typeof FACTS>;

const factsById = prepared((db) =>
  db
    .select(FACTS)
    .from(games)
    .where(eq(games.id, sql.placeholder('id')))
    .prepare('game_facts'),
);

export async function findGameFacts(db: Db, id: string): Promise<GameFacts | undefined> {
  const [game] = await factsById(db).execute({ id });
  return game;
}

/** What a server has to know of a game before it reads its log. */
export interface GameToLoad extends GameFacts {
  /** Hex; null: the game has not begun. */
  readonly secret: string | null;
  /** What a server has written down of it; null: nothing. */
  readonly snapshot: StoredSnapshot | null;
}

const gamesToLoad = prepared((db) =>
  db
    .select({
      facts: FACTS,
      secret: gameSecrets.secret,
      version: gameSessions.snapshotVersion,
      engine: gameSessions.engineVersion,
      body: gameSessions.stateSnapshot,
      hash: gameSessions.stateHash,
    })
    .from(games)
    .leftJoin(gameSecrets, eq(gameSecrets.gameId, games.id))
    .leftJoin(gameSessions, eq(gameSessions.gameId, games.id))
    .where(sql`${games.id} = any(${sql.placeholder('ids')}::uuid[])`)
    .prepare('games_to_load'),
);

/** In the order of the ids; undefined where there is no such game. */
export async function findGamesToLoad(
  db: Db,
  ids: readonly string[],
): Promise<readonly (GameToLoad | undefined)[]> {
  const rows = await gamesToLoad(db).execute({ ids: plainArray(ids) });
  const found = new Map(
    rows.map(({ facts, secret, body, version, engine, hash }) => {
      const { id: gameId } = facts;
      const whole = body !== null && version !== null && engine !== null && hash !== null;
      const snapshot = whole ? { gameId, version, engine, body, hash } : null;
      return [gameId, { ...facts, secret, snapshot }];
    }),
  );
  return ids.map((id) => found.get(id));
}
