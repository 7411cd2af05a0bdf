import { type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import type { WhenUp } from '../schema/index.ts';
import { uuidArray } from './arrays.ts';
import type { Column } from './recordset.ts';

/** One side's clock as it stands. Times are ISO 8601, by the database's clock. */
export interface SideClockRow {
  /** What was left of the bank when this decision began. */
  readonly bankMs: number;
  /** Since when the game has waited for this side; null: it does not, or not by the clock. */
  readonly since: string | null;
  readonly deadline: string | null;
  readonly whenUp: WhenUp;
}

export interface ClockRow {
  readonly away: SideClockRow;
  readonly home: SideClockRow;
  readonly disconnectMs: number | null;
}

/** A moment as ISO 8601 in UTC. */
export const isoText = (column: string): string =>
  `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const sideJson = (side: 'away' | 'home', of: string): string =>
  `jsonb_build_object('bankMs', ${of}.${side}_bank_ms, 'since', ${isoText(`${of}.${side}_since`)},
    'deadline', ${isoText(`${of}.${side}_deadline`)}, 'whenUp', ${of}.${side}_when_up)`;

/** A row of `game_clocks` as a `ClockRow`. */
export const clockJson = (of: string): string =>
  `jsonb_build_object('away', ${sideJson('away', of)}, 'home', ${sideJson('home', of)},
    'disconnectMs', ${of}.disconnect_ms)`;

/** Null: the game is played without. */
export async function readClock(db: Db | Tx, gameId: string): Promise<ClockRow | null> {
  const [row] = await db.execute<{ clock: ClockRow }>(
    sql`select ${sql.raw(clockJson('c'))} as clock from game_clocks c where c.game_id = ${gameId}`,
  );
  return row?.clock ?? null;
}

/**
 * What becomes of a side's clock when events are appended: it stops, goes on as it was, or begins
 * anew at the moment of the append.
 */
export type ClockOrder =
  | { readonly type: 'stop' }
  | { readonly type: 'keep' }
  | {
      readonly type: 'run';
      /** So long the bank is not touched. */
      readonly freeMs: number;
      /** False: the time is up as soon as the free time is. */
      readonly withBank: boolean;
      readonly whenUp: WhenUp;
    };

export interface ClockOrders {
  readonly away: ClockOrder;
  readonly home: ClockOrder;
}

const orderRow = (order: ClockOrder) => {
  const run = order.type === 'run' ? order : { freeMs: 0, withBank: false, whenUp: 'default' };
  return [order.type, run.freeMs, run.withBank, run.whenUp];
};

/** By the names of `CLOCK_ORDER_COLUMNS`. */
export function clockOrdersRow(gameId: string, { away, home }: ClockOrders): object {
  const cells = [...orderRow(away), ...orderRow(home)];
  return {
    gameId,
    ...Object.fromEntries(CLOCK_ORDER_COLUMNS.map(({ key }, index) => [key, cells[index]])),
  };
}

const ORDER_TYPES = { order: 'text', free_ms: 'int', with_bank: 'boolean', when_up: 'text' };

/** What becomes of both sides' clocks, apart from the game. */
export const CLOCK_ORDER_COLUMNS: readonly Column[] = ['away', 'home'].flatMap((side) =>
  Object.entries(ORDER_TYPES).map(([what, type]) => {
    const key = `${side}_${what}`;
    return { key, name: key, type, usual: null };
  }),
);

/** What a side has left when its decision is over: time beyond the free time is gone, and never comes back. */
const bankLeft = (side: string): string => `
  case when r.${side}_order = 'keep' then c.${side}_bank_ms else greatest(0, c.${side}_bank_ms
    - greatest(0, coalesce(1000 * extract(epoch from
        least(moved.at, c.${side}_deadline) - c.${side}_free_until), 0)))::int end`;

const sideSet = (side: string): string => {
  const order = `r.${side}_order`;
  const free = `moved.at + r.${side}_free_ms * interval '1 ms'`;
  const bank = `case when r.${side}_with_bank then ${bankLeft(side)} else 0 end * interval '1 ms'`;
  const set = (column: string, run: string) =>
    `${column} = case ${order} when 'keep' then c.${column} when 'run' then ${run} end`;
  return [
    `${side}_bank_ms = ${bankLeft(side)}`,
    set(`${side}_since`, 'moved.at'),
    set(`${side}_free_until`, free),
    set(`${side}_deadline`, `${free} + ${bank}`),
    `${side}_when_up = case ${order} when 'run' then r.${side}_when_up else c.${side}_when_up end`,
  ].join(',\n    ');
};

/** Part of an append: sets the clocks of games that have moved on. `rows` are the orders. */
export const setClocks = (rows: string): string => `
    update game_clocks c set ${sideSet('away')},
    ${sideSet('home')}
    from ${rows}
    join moved on moved.id = r.game_id
    where c.game_id = r.game_id
    returning c.game_id, ${clockJson('c')} as clock`;

/** So long without a word from any server is an outage: each says every second that it is up. */
export const OUTAGE_SECONDS = 2.5;

/**
 * No decision is taken from anybody in an outage that has not been given back yet, nor before
 * everybody has had five seconds to come back after it, however little his clock shows. The latest
 * outage is the one that began last.
 */
const FRESH = sql`exists (
  select from api_servers
  where seen_at > clock_timestamp() - make_interval(secs => ${OUTAGE_SECONDS}))
  and coalesce((select ended_at from outages order by began_at desc limit 1)
    < clock_timestamp() - interval '5 s', true)`;

/**
 * A side's time is up at its deadline, or when its manager has been away too long while the game
 * waited for him. Nobody is kept waiting where nobody is: `otherSilent` must be null.
 * The greatest of null and a moment is that moment: whoever is there is left out by name.
 */
const isUp = sql`t.deadline is not null and (t.deadline <= clock_timestamp()
  or t.silent is not null
    and greatest(t.silent, t.since) + c.disconnect_ms * interval '1 ms' <= clock_timestamp())`;

const SIDES_OF_CLOCK: SQL = sql`
  lateral (values
    ('away', c.away_deadline, c.away_since, c.away_when_up, s.away_silent_since, s.home_silent_since),
    ('home', c.home_deadline, c.home_since, c.home_when_up, s.home_silent_since, s.away_silent_since)
  ) as t(side, deadline, since, when_up, silent, other_silent)`;

export interface TimeUp {
  readonly gameId: string;
  readonly side: 'away' | 'home';
  /** It is so at this version, and at no other. */
  readonly version: number;
}

/** Some of the games for which something is due. */
export interface Sweep {
  readonly limit: number;
  /** Not these. */
  readonly except: readonly string[];
}

/**
 * Decisions that nobody has taken in time, while the other manager is there and waits: those that
 * have waited longest first.
 */
export async function findOverdue(db: Db, { limit, except }: Sweep): Promise<readonly TimeUp[]> {
  return db.execute<{ gameId: string; side: 'away' | 'home'; version: number }>(sql`
    select c.game_id as "gameId", t.side, g.version
    from game_clocks c
    join games g on g.id = c.game_id
    left join game_sessions s on s.game_id = c.game_id,
    ${SIDES_OF_CLOCK}
    where (c.away_deadline is not null or c.home_deadline is not null)
      and g.status = 'active' and g.quarantined_at is null
      and t.when_up = 'default' and t.other_silent is null and (${isUp}) and ${FRESH}
      and c.game_id <> all(${uuidArray(except)})
    order by least(t.deadline, t.since + c.disconnect_ms * interval '1 ms'), c.game_id
    limit ${limit}`);
}

/** The sides of a game that have let their time run out where no default is taken for them. */
export async function findClaimable(db: Db, gameId: string): Promise<readonly TimeUp[]> {
  return db.execute<{ gameId: string; side: 'away' | 'home'; version: number }>(sql`
    select c.game_id as "gameId", t.side, g.version
    from game_clocks c
    join games g on g.id = c.game_id
    left join game_sessions s on s.game_id = c.game_id,
    ${SIDES_OF_CLOCK}
    where c.game_id = ${gameId} and g.status = 'active'
      and t.when_up = 'claim' and (${isUp}) and ${FRESH}`);
}

/**
 * Sets running clocks on by the time between two moments, as far as they ran in it: nobody could
 * play then. Goes into an update of `game_clocks c`.
 */
export const setOn = (from: SQL, to: SQL): SQL =>
  sql.join([sideSetOn('away', from, to), sideSetOn('home', from, to)], sql`, `);

function sideSetOn(side: 'away' | 'home', from: SQL, to: SQL): SQL {
  const column = (name: string) => sql.raw(`${side}_${name}`);
  const time = sql`(${to} - greatest(${from}, c.${column('since')}))`;
  return sql.join(
    ['since', 'free_until', 'deadline'].map(
      (name) => sql`${column(name)} = c.${column(name)} + ${time}`,
    ),
    sql`, `,
  );
}
