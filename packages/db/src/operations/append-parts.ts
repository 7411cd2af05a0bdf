/** The tables that follow from the log, and how each is written in the statement of an append. */

import { decisions, lineups, plays, runs } from '../schema/index.ts';
import { clockOrdersJson, setClocks } from './clocks.ts';
import type { GameAppend } from './game-append.ts';
import {
  assigned,
  type Column,
  columnsOf,
  names,
  replaced,
  rowJson,
  typed,
  values,
} from './recordset.ts';

const LINEUP_COLUMNS = columnsOf(lineups);
const PLAY_COLUMNS = columnsOf(plays);
const MARK_COLUMNS = PLAY_COLUMNS.filter(({ key }) =>
  ['gameId', 'playNumber', 'run', 'eRun', 'locked'].includes(key),
);
const MARKED = MARK_COLUMNS.filter(({ key }) => !['gameId', 'playNumber'].includes(key));
const RUN_COLUMNS = columnsOf(runs);
const DECISION_COLUMNS = columnsOf(decisions);

const json = (columns: readonly Column[], rows: readonly object[]): string =>
  rows.map((row) => rowJson(columns, row)).join(',');

const removedJson = (gameId: string, numbers: readonly number[]): string =>
  numbers.map((n) => JSON.stringify({ game_id: gameId, n })).join(',');

interface Projection {
  readonly table: string;
  readonly columns: readonly Column[];
  readonly keys: readonly string[];
}

const upserted =
  ({ table, columns, keys }: Projection) =>
  (parameter: string, isMoved: string): string =>
    `
    insert into ${table} (${names(columns)})
    select ${values(columns)}
    from json_to_recordset(${parameter}::json) as r(${typed(columns)})
    join moved on ${isMoved}
    on conflict (${['game_id', ...keys].join(', ')}) do update set ${replaced(columns)}`;

/** Asked even of one game alone: the planner expects few rows then, and looks for each by its key. */
const MOVED = 'moved.id = r.game_id';

const removed =
  (table: string, key: string) =>
  (parameter: string): string =>
    `
    delete from ${table}
    using json_to_recordset(${parameter}::json) as r(game_id uuid, n int), moved
    where ${MOVED} and ${table}.game_id = r.game_id and ${table}.${key} = r.n`;

/** What an append may bring besides its events: a statement holds only what its games bring. */
export interface Part {
  /** The name of what it does, within the statement. */
  readonly name: string;
  /** Its rows as JSON, without brackets; empty: the append has none. */
  readonly rows: (append: GameAppend) => string;
  readonly sql: (parameter: string, isMoved: string) => string;
}

export const PARTS: readonly Part[] = [
  {
    name: 'lined_up',
    rows: ({ lineups }) => json(LINEUP_COLUMNS, lineups),
    sql: upserted({ table: 'lineups', columns: LINEUP_COLUMNS, keys: ['id'] }),
  },
  {
    name: 'played',
    rows: ({ plays }) => json(PLAY_COLUMNS, plays),
    sql: upserted({ table: 'plays', columns: PLAY_COLUMNS, keys: ['play_number'] }),
  },
  {
    name: 'unplayed',
    rows: ({ gameId, removedPlays }) => removedJson(gameId, removedPlays),
    sql: removed('plays', 'play_number'),
  },
  {
    name: 'unlined',
    rows: ({ gameId, removedLineups }) => removedJson(gameId, removedLineups),
    sql: removed('lineups', 'id'),
  },
  {
    name: 'marked',
    rows: ({ gameId, marks }) =>
      json(
        MARK_COLUMNS,
        marks.map((mark) => ({ ...mark, gameId })),
      ),
    sql: (parameter) => `
    update plays set ${assigned(MARKED, 'r')}
    from json_to_recordset(${parameter}::json) as r(${typed(MARK_COLUMNS)}), moved
    where ${MOVED} and plays.game_id = r.game_id and plays.play_number = r.play_number`,
  },
  {
    name: 'scored',
    rows: ({ runs }) => json(RUN_COLUMNS, runs),
    sql: upserted({ table: 'runs', columns: RUN_COLUMNS, keys: ['play_number', 'runner_id'] }),
  },
  {
    name: 'credited',
    rows: ({ decisions }) => json(DECISION_COLUMNS, decisions),
    sql: upserted({ table: 'decisions', columns: DECISION_COLUMNS, keys: ['pitcher_id'] }),
  },
  {
    name: 'revealed',
    rows: ({ gameId, events }) =>
      events.some(({ type }) => type === 'diceRevealed') ? `{"game_id":"${gameId}"}` : '',
    sql: (parameter) => `
    update game_secrets set revealed_at = moved.at
    from json_to_recordset(${parameter}::json) as r(game_id uuid) join moved on moved.id = r.game_id
    where game_secrets.game_id = r.game_id`,
  },
  {
    name: 'clocked',
    rows: ({ gameId, clock }) => (clock ? clockOrdersJson(gameId, clock) : ''),
    sql: setClocks,
  },
];
