import { sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';

/** What an operator wants to see of the database, at a glance. */
export interface DatabaseFigures {
  /** Connections that programs of this kind hold, by what they are doing. */
  readonly connections: { readonly [state: string]: number };
  /** News that waits to be delivered, and news that was given up. */
  readonly outboxWaiting: number;
  readonly outboxFailed: number;
  /** Games set apart. */
  readonly quarantined: number;
}

type Row = Omit<DatabaseFigures, 'connections'> & {
  readonly connections: DatabaseFigures['connections'] | null;
};

/** @param programs the names of the programs whose connections count, as a pattern of `like` */
export async function readFigures(db: Db, programs: string): Promise<DatabaseFigures> {
  const [row] = await db.execute<Row & Record<string, unknown>>(sql`
    select
      (select jsonb_object_agg(state, n) from (
        select coalesce(state, 'unknown') as state, count(*)::int as n from pg_stat_activity
        where datname = current_database() and application_name like ${programs}
        group by 1
      ) as counted) as connections,
      (select count(*)::int from outbox where delivered_at is null and failed_at is null) as "outboxWaiting",
      (select count(*)::int from outbox where failed_at is not null) as "outboxFailed",
      (select count(*)::int from games where quarantined_at is not null and status = 'active') as "quarantined"`);
  if (!row) throw new Error('a select without from has one row');
  return { ...row, connections: row.connections ?? {} };
}
