import type postgres from 'postgres';
import { gameEvents, games } from '../schema/index.ts';
import { PARTS, type Part } from './append-parts.ts';
import type { ClockRow } from './clocks.ts';
import { type GameAppend, PROJECTED } from './game-append.ts';
import { assigned, type Column, columnsOf, names, rowJson, typed } from './recordset.ts';

export interface Appended {
  readonly gameId: string;
  /** When the events happened, ISO 8601, by the database's clock. */
  readonly at: string;
  /** As it stands now; null: the game has none. */
  readonly clock: ClockRow | null;
}

/** Somebody else holds the game's row, or its clock's, at this moment: nothing was written, and nobody waited. */
export interface Locked {
  readonly gameId: string;
  readonly at: null;
  readonly clock: null;
}

/**
 * Appends to many games in one statement, one round trip and one commit. A game whose log has
 * moved on, or that is over or set apart, is left out of the answer and untouched; neither it nor
 * one that is locked holds up the others.
 */
export function appendGames(
  sql: postgres.Sql,
  appends: readonly GameAppend[],
): Promise<readonly (Appended | Locked)[]> {
  const { text, parameters } = statementOf(appends);
  return sql.unsafe<(Appended | Locked)[]>(text, parameters, { prepare: true });
}

const GAME_COLUMNS = columnsOf(games).filter(({ key }) =>
  [...PROJECTED, 'version', 'chainHash'].includes(key),
);
/** What the events of an action have in common: it comes once, with the game. */
const ACTION = ['actor', 'actorUserId', 'actionId', 'actionHash'] as const;
const IN_THE_LOG = columnsOf(gameEvents).filter(({ key }) => key !== 'at');
const ACTION_COLUMNS = IN_THE_LOG.filter(({ key }) => ACTION.some((name) => name === key));
const EVENT_COLUMNS = IN_THE_LOG.filter((column) => !ACTION_COLUMNS.includes(column));
const PLAIN_EVENT_COLUMNS = EVENT_COLUMNS.filter(({ key }) => key !== 'payload');
const ENTRY_COLUMNS: readonly Column[] = [
  { key: 'id', name: '"id"', type: 'uuid', usual: null },
  { key: 'expected', name: '"expected"', type: 'int', usual: null },
  { key: 'corrects', name: '"corrects"', type: 'boolean', usual: null },
  ...GAME_COLUMNS,
  ...ACTION_COLUMNS,
];

function gameJson({ gameId, expectedVersion, events, game }: GameAppend): string {
  const last = events.at(-1);
  return rowJson(ENTRY_COLUMNS, {
    ...game,
    ...last,
    id: gameId,
    expected: expectedVersion,
    corrects: events.some(({ type }) => type === 'resultCorrected'),
    version: last?.version,
    chainHash: last?.hash,
  });
}

/** The payload goes in as it is: it is JSON already, and the hash chain covers its letters. */
const eventsJson = ({ gameId, events }: GameAppend): string =>
  events
    .map((event) => {
      const row = rowJson(PLAIN_EVENT_COLUMNS, { ...event, gameId });
      return `${row.slice(0, -1)},"payload":${event.payload}}`;
    })
    .join(',');

/** What these games bring, and the statement for it; each is planned once a connection. */
function statementOf(appends: readonly GameAppend[]) {
  const ids = `{${appends.map(({ gameId }) => gameId).join(',')}}`;
  const parameters = [rowsOf(appends, gameJson), rowsOf(appends, eventsJson), ids];
  const parts = PARTS.filter(({ rows }) => {
    const text = rowsOf(appends, rows);
    if (text !== '[]') parameters.push(text);
    return text !== '[]';
  });
  return { parameters, text: statementWith(parts, appends.length === 1) };
}

/** The parameter of the first part; the games, their events and their ids come before it. */
const FIRST_PART = 4;

/** By the parts that they have. */
const statements = new Map<string, string>();

/** The same text each time, so that the driver finds it without reading it. */
function statementWith(parts: readonly Part[], isOne: boolean): string {
  const key = `${isOne} ${parts.map(({ name }) => name).join(' ')}`;
  const known = statements.get(key);
  if (known !== undefined) return known;
  // With one game every row that comes along is of the game that has moved, if it has.
  const isMoved = isOne ? 'true' : 'moved.id = r.game_id';
  const parameterOf = (index: number): string => `$${index + FIRST_PART}`;
  const ctes = parts.map(
    ({ name, sql }, index) => `,\n  ${name} as (${sql(parameterOf(index), isMoved)}\n  )`,
  );
  const clocks = parts.findIndex(({ name }) => name === 'clocked');
  const locked = clocks < 0 ? LOCKED : lockedWithClocks(parameterOf(clocks));
  const answer = clocks < 0 ? ANSWER : ANSWER_WITH_CLOCKS;
  const text = `${ENTRY}${locked}${MOVED}${logged(isMoved)}${ctes.join('')}${answer}`;
  statements.set(key, text);
  return text;
}

const rowsOf = (appends: readonly GameAppend[], rows: (append: GameAppend) => string): string =>
  `[${appends.map(rows).filter(Boolean).join(',')}]`;

const ENTRY = `
  with entry as materialized (
    select r.*, clock_timestamp() as at from json_to_recordset($1::json) as r(${typed(ENTRY_COLUMNS)})
  )`;

/**
 * The game of an entry. The ids are named once more by themselves: of a join alone the planner
 * thinks that it may as well read all games there are.
 */
const OF_ENTRY = `games.id = entry.id and games.id = any($3::uuid[])`;

/** Nothing but a correction is added to a game that is over, and nothing at all to one set apart. */
const OPEN = `${OF_ENTRY} and games.version = entry.expected and games.quarantined_at is null
      and (games.status = 'active' or entry.corrects)`;

const locking = (also: string): string => `,
  locked as materialized (
    select games.id from games join entry on ${OPEN}${also}
    for no key update of games skip locked
  )`;

/** A row that somebody else holds is passed over: one game's trouble would be that of all. */
const LOCKED = locking('');

/** So is a game of whose clock that is true, where the clock is to be set. */
const lockedWithClocks = (parameter: string): string => `,
  timed as materialized (
    select r.game_id from json_to_recordset(${parameter}::json) as r(game_id uuid)
  ),
  clock_rows as materialized (
    select c.game_id from game_clocks c where c.game_id = any($3::uuid[])
    for no key update of c skip locked
  )${locking(`
    where not exists (select from timed where timed.game_id = entry.id)
      or exists (select from clock_rows where clock_rows.game_id = entry.id)`)}`;

const MOVED = `,
  moved as (
    update games set
      ${assigned(GAME_COLUMNS, 'entry')},
      last_action_at = entry.at,
      ended_at = case when entry.status = 'completed' then coalesce(games.ended_at, entry.at) end
    from entry join locked on locked.id = entry.id
    where games.id = locked.id and games.version = entry.expected
    returning games.id, entry.at, ${names(ACTION_COLUMNS, 'entry.')}
  )`;

const logged = (isMoved: string): string => `,
  logged as (
    insert into game_events (${names(EVENT_COLUMNS)}, ${names(ACTION_COLUMNS)}, at)
    select ${names(EVENT_COLUMNS, 'r.')}, ${names(ACTION_COLUMNS, 'moved.')}, moved.at
    from json_to_recordset($2::json) as r(${typed(EVENT_COLUMNS)})
    join moved on ${isMoved}
    order by r.game_id, r.version
  )`;

/**
 * As it was when the statement began: whoever has moved on since is found out at the next try.
 * Where every game was locked, which is nearly always, nobody is looked for.
 */
const PASSED_OVER = `
  select entry.id, null, null from entry join games on ${OPEN}
  where (select count(*) from locked) < (select count(*) from entry)
    and not exists (select from locked where locked.id = entry.id)`;

const TOLD = `id as "gameId", to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`;
const ANSWER = `\n  select ${TOLD}, null as clock from moved union all${PASSED_OVER}`;
const ANSWER_WITH_CLOCKS = `
  select ${TOLD}, clock from moved left join clocked on clocked.game_id = moved.id
  union all${PASSED_OVER}`;
