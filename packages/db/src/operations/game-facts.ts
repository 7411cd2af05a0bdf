import { sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { prepared } from '../prepared.ts';
import { type GameRow, games } from '../schema/index.ts';
import { plainArray } from './arrays.ts';

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

const factsByIds = prepared((db) =>
  db
    .select(FACTS)
    .from(games)
    // In a question of its own: a list that is seen to be short is planned for anew each time.
    .where(sql`${games.id} = any((select ${sql.placeholder('ids')}::uuid[])::uuid[])`)
    .prepare('facts_of_games'),
);

/** In the order of the ids; undefined where there is no such game. */
export async function findGamesFacts(
  db: Db,
  ids: readonly string[],
): Promise<readonly (GameFacts | undefined)[]> {
  const rows = await factsByIds(db).execute({ ids: plainArray(ids) });
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id));
}
