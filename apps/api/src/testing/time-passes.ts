import type { Connection } from '@paper-dynasty/db';

type Sql = Connection['sql'];
type TransactionSql = Parameters<Parameters<Sql['begin']>[1]>[0];

/** Clocks of a game go on by so many seconds, and nobody has to wait. Servers were up meanwhile. */
export async function letTimePass(
  sql: Sql | TransactionSql,
  gameId: string,
  seconds: number,
): Promise<void> {
  const time = sql`make_interval(secs => ${seconds})`;
  await sql`
    update game_clocks set
      away_since = away_since - ${time}, home_since = home_since - ${time},
      away_free_until = away_free_until - ${time}, home_free_until = home_free_until - ${time},
      away_deadline = away_deadline - ${time}, home_deadline = home_deadline - ${time}
    where game_id = ${gameId}`;
  await sql`
    update game_sessions set
      away_silent_since = away_silent_since - ${time},
      home_silent_since = home_silent_since - ${time}
    where game_id = ${gameId}`;
  await sql`update outages set began_at = began_at - ${time}, ended_at = ended_at - ${time}`;
}

/** The same, and no server was up all the while: seen by others all at once. */
export async function letOutagePass(sql: Sql, gameId: string, seconds: number): Promise<void> {
  await sql.begin(async (tx) => {
    await letTimePass(tx, gameId, seconds);
    await tx`update api_servers set seen_at = seen_at - make_interval(secs => ${seconds})`;
  });
}
