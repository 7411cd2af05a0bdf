import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { gameSessions } from '../schema/index.ts';
import { uuidArray } from './arrays.ts';
import { type ClockRow, clockJson, isoText, setOn } from './clocks.ts';

/** Who follows a game on one server. */
export interface TableOfServer {
  readonly gameId: string;
  /** Signed in, each once. */
  readonly users: readonly string[];
  /** Not signed in. */
  readonly others: number;
}

/** What other servers may have changed in a game. Times are ISO 8601. */
export interface GameStanding {
  readonly id: string;
  /** How far its log is. */
  readonly version: number;
  /** Its log does not fold: nobody plays on. */
  readonly setApart: boolean;
  readonly clock: ClockRow | null;
  /** Who follows it, by server. */
  readonly tables: { readonly [serverId: string]: Omit<TableOfServer, 'gameId'> };
  readonly awaySilentSince: string | null;
  readonly homeSilentSince: string | null;
}

/** Writes down who follows these games on this server, and what that means for their clocks. */
export async function saveTables(
  db: Db,
  serverId: string,
  tables: readonly TableOfServer[],
): Promise<void> {
  if (tables.length === 0) return;
  const rows = tables.map(({ gameId, users, others }) => ({
    game_id: gameId,
    seats: users.length + others > 0 ? { [serverId]: { users, others } } : {},
  }));
  await db.transaction(async (tx) => {
    await tx.execute(sql`
      insert into game_sessions (game_id, connected_users, last_action_at)
      select r.game_id, r.seats, games.last_action_at
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(game_id uuid, seats jsonb)
      join games on games.id = r.game_id
      order by r.game_id
      on conflict (game_id) do update set
        connected_users = (game_sessions.connected_users - ${serverId}::text) || excluded.connected_users,
        last_action_at = excluded.last_action_at`);
    await settleSilence(
      tx,
      tables.map(({ gameId }) => gameId),
    );
  });
}

/** From now on it is known how long the managers of a game have been away. */
export async function openSession(tx: Tx, gameId: string): Promise<void> {
  await tx.insert(gameSessions).values({ gameId }).onConflictDoNothing();
  await settleSilence(tx, [gameId]);
}

/** Servers that are gone take with them whoever was there. */
export async function forgetServers(tx: Tx, serverIds: readonly string[]): Promise<void> {
  const ids = textArray(serverIds);
  const left = await tx.execute<{ gameId: string }>(sql`
    update game_sessions set connected_users = connected_users - ${ids}
    where connected_users ?| ${ids}
    returning game_id as "gameId"`);
  if (left.length > 0)
    await settleSilence(
      tx,
      left.map(({ gameId }) => gameId),
    );
}

const textArray = (words: readonly string[]) =>
  sql`array(select value from jsonb_array_elements_text(${JSON.stringify(words)}::jsonb))`;

/**
 * A manager is silent from the moment that no server has him. While both are, their clock stands:
 * whoever comes first sets it going again, and the other one's silence counts from then on.
 */
async function settleSilence(tx: Tx, gameIds: readonly string[]): Promise<void> {
  const here = (manager: string) =>
    sql.raw(`(g.${manager} is null or jsonb_path_exists(
    s.connected_users, '$.*.users[*] ? (@ == $who)', jsonb_build_object('who', g.${manager})))`);
  await tx.execute(sql`
    with sessions as materialized (
      select s.game_id, s.away_silent_since as away_was, s.home_silent_since as home_was,
        ${here('away_manager_id')} as away_here, ${here('home_manager_id')} as home_here,
        clock_timestamp() as at
      from game_sessions s join games g on g.id = s.game_id
      where s.game_id = any(${uuidArray(gameIds)})
      order by s.game_id
      for no key update of s
    ),
    facts as (
      select *, away_was is not null and home_was is not null and (away_here or home_here) as reopened
      from sessions
    ),
    heard as (
      update game_sessions s set
        away_silent_since = case when f.away_here then null
          when f.reopened then f.at else coalesce(f.away_was, f.at) end,
        home_silent_since = case when f.home_here then null
          when f.reopened then f.at else coalesce(f.home_was, f.at) end
      from facts f where s.game_id = f.game_id
    )
    update game_clocks c set ${setOn(sql`greatest(f.away_was, f.home_was)`, sql`f.at`)}
    from facts f
    where c.game_id = f.game_id and f.reopened`);
}

/** How these games stand. */
export async function readStandings(
  db: Db,
  gameIds: readonly string[],
): Promise<readonly GameStanding[]> {
  if (gameIds.length === 0) return [];
  return db.execute<{ [K in keyof GameStanding]: GameStanding[K] }>(sql`
    select g.id, g.version, g.quarantined_at is not null as "setApart", coalesce(s.connected_users, '{}') as tables,
      case when c.game_id is not null then ${sql.raw(clockJson('c'))} end as clock,
      ${sql.raw(isoText('s.away_silent_since'))} as "awaySilentSince",
      ${sql.raw(isoText('s.home_silent_since'))} as "homeSilentSince"
    from games g
    left join game_sessions s on s.game_id = g.id
    left join game_clocks c on c.game_id = g.id
    where g.id = any(${uuidArray(gameIds)})`);
}
