/** All that is kept of a game and that a server needs to go on with it, asked for at once. */

import type { Db } from '../connect.ts';
import type { GameRow } from '../schema/index.ts';
import { plainArray } from './arrays.ts';
import type { StoredLink } from './events.ts';
import type { StoredSnapshot } from './snapshots.ts';

type Facts = Pick<
  GameRow,
  'id' | 'league' | 'visibility' | 'awayManagerId' | 'homeManagerId' | 'ending' | 'quarantineReason'
>;

export interface GameToLoad extends Facts {
  /** Hex; null: the game has not begun. */
  readonly secret: string | null;
  /** What a server has written down of it; null: nothing. */
  readonly snapshot: StoredSnapshot | null;
  /** The log from the event on that the snapshot stands at; all of it where there is none. */
  readonly log: readonly StoredLink[];
}

/** What the row before a log says: which game it is of, and what was written down of it but for the snapshot itself. */
interface Head extends Facts {
  readonly secret: string | null;
  readonly snapshotVersion: number | null;
  readonly engine: string | null;
}

/** The head, the snapshot itself and its hash; `n` says of which game, where there are several. */
type HeadRow = readonly [
  version: 0,
  head: string,
  body: string | null,
  hash: string | null,
  n?: number,
];
type EventRow = readonly [
  version: number,
  payload: string,
  actor: string,
  hash: string,
  n?: number,
];
/** None where there is no such game. */
type Rows = readonly [] | readonly [HeadRow, ...EventRow[]];

/** One moment of one game: its head and its log are read by one statement, and so belong together. */
const rowsOf = (game: string): string => `
  select 0 as version, json_build_object(
      'id', g.id, 'league', g.league, 'visibility', g.visibility,
      'awayManagerId', g.away_manager_id, 'homeManagerId', g.home_manager_id,
      'ending', g.ending, 'quarantineReason', g.quarantine_reason, 'secret', x.secret,
      'snapshotVersion', s.snapshot_version, 'engine', s.engine_version
    ) as payload, s.state_snapshot as actor, s.state_hash as hash
  from games g
  left join game_secrets x on x.game_id = g.id
  left join game_sessions s on s.game_id = g.id
  where g.id = ${game}
  union all
  select version, payload, actor, hash from game_events
  where game_id = ${game} and version >= coalesce((
    select snapshot_version from game_sessions
    where game_id = ${game} and state_snapshot is not null), 1)`;

const ONE = `${rowsOf('$1')} order by version`;
/** The list is hidden in a question of its own: seen to be short, it would have the plan made anew each time. */
const SEVERAL = `
  select r.version, r.payload, r.actor, r.hash, w.n::int
  from unnest((select $1::uuid[])) with ordinality as w(id, n)
  cross join lateral (${rowsOf('w.id')}) as r
  order by w.n, r.version`;

/** In the order of the ids; undefined where there is no such game. */
export async function readGamesToLoad(
  db: Db,
  ids: readonly string[],
): Promise<readonly (GameToLoad | undefined)[]> {
  const [only, more] = ids;
  // Of one game alone, which is most of what is asked, they come in a tenth less time.
  if (only !== undefined && more === undefined) return [toLoad(await ask<Rows>(db, ONE, only))];
  const games: (HeadRow | EventRow)[][] = ids.map(() => []);
  const rows = await ask<readonly (HeadRow | EventRow)[]>(db, SEVERAL, plainArray(ids));
  for (const row of rows) games[(row[4] ?? 0) - 1]?.push(row);
  return games.map((game) => toLoad(game as unknown as Rows));
}

/** Rows as lists of their cells, which the driver makes in a fifth less time than objects. */
const ask = async <Answer>(db: Db, statement: string, wanted: string): Promise<Answer> => {
  const rows: unknown = await db.$client.unsafe(statement, [wanted]).values();
  return rows as Answer;
};

function toLoad([first, ...events]: Rows): GameToLoad | undefined {
  if (!first) return undefined;
  const [, head, body, hash] = first;
  const { snapshotVersion: version, engine, secret, ...facts } = JSON.parse(head) as Head;
  const whole = body !== null && version !== null && engine !== null && hash !== null;
  const snapshot = whole ? { gameId: facts.id, version, engine, body, hash } : null;
  return { ...facts, secret, snapshot, log: events.map(toLink) };
}

const toLink = ([version, payload, actor, hash]: EventRow): StoredLink => ({
  version,
  payload,
  actor,
  hash,
});
