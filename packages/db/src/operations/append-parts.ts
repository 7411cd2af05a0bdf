/** The tables that follow from the log, and how each is written in the statement of an append. */

import { decisions, lineups, plays, runs } from '../schema/index.ts';
import { CLOCK_ORDER_COLUMNS, clockOrdersRow, setClocks } from './clocks.ts';
import type { GameAppend } from './game-append.ts';
import { assigned, type Column, columnsOf, names, replaced } from './recordset.ts';
import type { RowColumns } from './row-arrays.ts';

const GAME_ID: Column = { key: 'gameId', name: '"game_id"', type: 'uuid', usual: null };

/** Rows of a game: the game comes first. */
export const ofGame = (columns: readonly Column[]): RowColumns => [
  GAME_ID,
  ...columns.filter(({ key }) => key !== GAME_ID.key),
];

const LINEUP_COLUMNS = ofGame(columnsOf(lineups));
const PLAY_COLUMNS = ofGame(columnsOf(plays));
const MARKED = PLAY_COLUMNS.filter(({ key }) => ['run', 'eRun', 'locked'].includes(key));
const MARK_COLUMNS = ofGame([...PLAY_COLUMNS.filter(({ key }) => key === 'playNumber'), ...MARKED]);
const RUN_COLUMNS = ofGame(columnsOf(runs));
const DECISION_COLUMNS = ofGame(columnsOf(decisions));
const REMOVED_COLUMNS = ofGame([{ key: 'n', name: '"n"', type: 'int', usual: null }]);

interface Projection {
  readonly table: string;
  readonly columns: RowColumns;
  readonly keys: readonly string[];
}

const upserted =
  ({ table, columns, keys }: Projection) =>
  (rows: string, isMoved: string): string =>
    `
    insert into ${table} (${names(columns)})
    select ${names(columns, 'r.')}
    from ${rows}
    join moved on ${isMoved}
    on conflict (${['game_id', ...keys].join(', ')}) do update set ${replaced(columns)}`;

/** Asked even of one game alone: the planner expects few rows then, and looks for each by its key. */
const MOVED = 'moved.id = r.game_id';

const removed =
  (table: string, key: string) =>
  (rows: string): string =>
    `
    delete from ${table}
    using ${rows}, moved
    where ${MOVED} and ${table}.game_id = r.game_id and ${table}.${key} = r.n`;

const numbered = (gameId: string, numbers: readonly number[]): readonly object[] =>
  numbers.map((n) => ({ gameId, n }));

/** What an append may bring besides its events: a statement holds only what its games bring. */
export interface Part {
  /** The name of what it does, within the statement. */
  readonly name: string;
  readonly columns: RowColumns;
  readonly rows: (append: GameAppend) => readonly object[];
  /** `rows` is the table `r` of what the games of the statement bring. */
  readonly sql: (rows: string, isMoved: string) => string;
}

export const PARTS: readonly Part[] = [
  {
    name: 'lined_up',
    columns: LINEUP_COLUMNS,
    rows: ({ lineups }) => lineups,
    sql: upserted({ table: 'lineups', columns: LINEUP_COLUMNS, keys: ['id'] }),
  },
  {
    name: 'played',
    columns: PLAY_COLUMNS,
    rows: ({ plays }) => plays,
    sql: upserted({ table: 'plays', columns: PLAY_COLUMNS, keys: ['play_number'] }),
  },
  {
    name: 'unplayed',
    columns: REMOVED_COLUMNS,
    rows: ({ gameId, removedPlays }) => numbered(gameId, removedPlays),
    sql: removed('plays', 'play_number'),
  },
  {
    name: 'unlined',
    columns: REMOVED_COLUMNS,
    rows: ({ gameId, removedLineups }) => numbered(gameId, removedLineups),
    sql: removed('lineups', 'id'),
  },
  {
    name: 'marked',
    columns: MARK_COLUMNS,
    rows: ({ gameId, marks }) => marks.map((mark) => ({ ...mark, gameId })),
    sql: (rows) => `
    update plays set ${assigned(MARKED, 'r')}
    from ${rows}, moved
    where ${MOVED} and plays.game_id = r.game_id and plays.play_number = r.play_number`,
  },
  {
    name: 'scored',
    columns: RUN_COLUMNS,
    rows: ({ runs }) => runs,
    sql: upserted({ table: 'runs', columns: RUN_COLUMNS, keys: ['play_number', 'runner_id'] }),
  },
  {
    name: 'credited',
    columns: DECISION_COLUMNS,
    rows: ({ decisions }) => decisions,
    sql: upserted({ table: 'decisions', columns: DECISION_COLUMNS, keys: ['pitcher_id'] }),
  },
  {
    name: 'revealed',
    columns: [GAME_ID],
    rows: ({ gameId, events }) =>
      events.some(({ type }) => type === 'diceRevealed') ? [{ gameId }] : [],
    sql: (rows) => `
    update game_secrets set revealed_at = moved.at
    from ${rows} join moved on ${MOVED}
    where game_secrets.game_id = r.game_id`,
  },
  {
    name: 'clocked',
    columns: ofGame(CLOCK_ORDER_COLUMNS),
    rows: ({ gameId, clock }) => (clock ? [clockOrdersRow(gameId, clock)] : []),
    sql: setClocks,
  },
];
