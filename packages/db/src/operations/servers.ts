import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { OUTAGE_SECONDS, setOn } from './clocks.ts';
import { forgetServers } from './sessions.ts';

/** What a server learns when it says that it is up. */
export interface Beat {
  /** The database's clock, ISO 8601. */
  readonly now: string;
  /** The others did not know that this server is up: who sits here has to be told again. */
  readonly isNew: boolean;
  /** No server was up for so long; every clock has been set on by it. 0: there was no outage. */
  readonly outageMs: number;
}

/** Older than this a server is gone, and takes its visitors with it. Seconds. */
const GONE_SECONDS = 10;

/** Outages are kept for so long, for whoever asks why a clock was set on; only the latest is used. */
const KEPT_DAYS = 90;

/**
 * Says that a server is up. The first one after an outage gives the time back to every clock;
 * servers that are gone take their visitors with them.
 */
export const beat = (db: Db, serverId: string): Promise<Beat> =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('paper dynasty servers'))`);
    const outageMs = await settleOutage(tx);
    const [me] = await tx.execute<{ isNew: boolean; now: string }>(sql`
      insert into api_servers (id) values (${serverId})
      on conflict (id) do update set seen_at = clock_timestamp()
      returning xmax = 0 as "isNew",
        to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now`);
    const gone = await tx.execute<{ id: string }>(sql`
      delete from api_servers
      where seen_at < clock_timestamp() - make_interval(secs => ${GONE_SECONDS})
      returning id`);
    if (gone.length > 0) {
      await forgetServers(
        tx,
        gone.map(({ id }) => id),
      );
    }
    return { now: me?.now ?? '', isNew: me?.isNew ?? false, outageMs };
  });

/** How long nobody was up; 0 when somebody was. */
async function settleOutage(tx: Tx): Promise<number> {
  const [gap] = await tx.execute<{ from: string; seconds: number }>(sql`
    select max(seen_at)::text as from, extract(epoch from clock_timestamp() - max(seen_at))::float8 as seconds
    from api_servers having max(seen_at) < clock_timestamp() - make_interval(secs => ${OUTAGE_SECONDS})`);
  if (!gap) return 0;
  const from = sql`${gap.from}::timestamptz`;
  await tx.execute(sql`insert into outages (began_at) values (${from}) on conflict do nothing`);
  await tx.execute(sql`
    delete from outages
    where ended_at < clock_timestamp() - make_interval(days => ${KEPT_DAYS})`);
  await tx.execute(sql`
    update game_clocks c set ${setOn(from, sql`clock_timestamp()`)}
    where away_deadline is not null or home_deadline is not null`);
  await tx.execute(sql`
    update game_sessions set
      away_silent_since = away_silent_since + (clock_timestamp() - ${from}),
      home_silent_since = home_silent_since + (clock_timestamp() - ${from})
    where away_silent_since is not null or home_silent_since is not null`);
  return gap.seconds * 1_000;
}

/** A server that goes down says so; nobody has to wait until he is missed. */
export const signOff = (db: Db, serverId: string): Promise<void> =>
  db.transaction(async (tx) => {
    await forgetServers(tx, [serverId]);
  });
