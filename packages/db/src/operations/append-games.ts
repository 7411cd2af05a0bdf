import type postgres from 'postgres';
import { gameEvents, games } from '../schema/index.ts';
import { ofGame, PARTS, type Part } from './append-parts.ts';
import type { ClockRow } from './clocks.ts';
import { type GameAppend, PROJECTED } from './game-append.ts';
import { assigned, columnsOf, names } from './recordset.ts';
import { type RowColumns, rowArrays, rowsFrom } from './row-arrays.ts';

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
const EVENT_COLUMNS = ofGame(IN_THE_LOG.filter((column) => !ACTION_COLUMNS.includes(column)));
const ENTRY_COLUMNS: RowColumns = [
  { key: 'id', name: '"id"', type: 'uuid', usual: null },
  { key: 'expected', name: '"expected"', type: 'int', usual: null },
  { key: 'corrects', name: '"corrects"', type: 'boolean', usual: null },
  ...GAME_COLUMNS,
  ...ACTION_COLUMNS,
];

function entryOf({ gameId, expectedVersion, events, game }: GameAppend): object {
  const last = events.at(-1);
  return {
    ...game,
    ...last,
    id: gameId,
    expected: expectedVersion,
    corrects: events.some(({ type }) => type === 'resultCorrected'),
    version: last?.version,
    chainHash: last?.hash,
  };
}

const eventsOf = ({ gameId, events }: GameAppend): readonly object[] =>
  events.map((event) => ({ ...event, gameId }));

/** What these games bring, and the statement for it; each is planned once a connection. */
function statementOf(appends: readonly GameAppend[]) {
  const parameters = [
    ...rowArrays(ENTRY_COLUMNS, appends.map(entryOf)),
    ...rowArrays(EVENT_COLUMNS, appends.flatMap(eventsOf)),
  ];
  const parts = PARTS.filter(({ columns, rows }) => {
    const brought = appends.flatMap(rows);
    if (brought.length > 0) parameters.push(...rowArrays(columns, brought));
    return brought.length > 0;
  });
  return { parameters, text: statementWith(parts, appends.length === 1) };
}

/** By the parts that they have. */
const statements = new Map<string, string>();

/** The same text each time, so that the driver finds it without reading it. */
function statementWith(parts: readonly Part[], isOne: boolean): string {
  const key = `${isOne} ${parts.map(({ name }) => name).join(' ')}`;
  const known = statements.get(key);
  if (known !== undefined) return known;
  // With one game every row that comes along is of the game that has moved, if it has.
  const isMoved = isOne ? 'true' : 'moved.id = r.game_id';
  let first = 1 + ENTRY_COLUMNS.length + EVENT_COLUMNS.length;
  let [locked, answer] = [LOCKED, ANSWER];
  const ctes = parts.map(({ name, columns, sql }) => {
    const cte = `,\n  ${name} as (${sql(rowsFrom(columns, first), isMoved)}\n  )`;
    if (name === 'clocked') [locked, answer] = [lockedWithClocks(first), ANSWER_WITH_CLOCKS];
    first += columns.length;
    return cte;
  });
  const text = `${ENTRY}${locked}${MOVED}${logged(isMoved)}${ctes.join('')}${answer}`;
  statements.set(key, text);
  return text;
}

const ENTRY = `
  with entry as materialized (
    select r.*, clock_timestamp() as at from ${rowsFrom(ENTRY_COLUMNS, 1)}
  )`;

/**
 * The game of an entry. The ids are named once more by themselves: of a join alone the planner
 * thinks that it may as well read all games there are.
 */
const OF_ENTRY = `games.id = entry.id and games.id = any($1::uuid[])`;

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
const lockedWithClocks = (ids: number): string => `,
  timed as materialized (
    select game_id from unnest($${ids}::uuid[]) as t(game_id)
  ),
  clock_rows as materialized (
    select c.game_id from game_clocks c where c.game_id = any($1::uuid[])
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
    from ${rowsFrom(EVENT_COLUMNS, 1 + ENTRY_COLUMNS.length)}
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
