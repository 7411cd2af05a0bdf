import { eq, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { prepared } from '../prepared.ts';
import { type GameRow, games } from '../schema/index.ts';

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
