/** Rows on their way into a statement: an array for each column, which costs PostgreSQL a third of what JSON does. */

import type { Column } from './recordset.ts';

/** The columns of rows; the first one is never null. */
export type RowColumns = readonly [Column, ...Column[]];

/** JSON keeps no line break as it is: texts of it are told apart by one, and none of their quotes has to be marked. */
const isJson = ({ type }: Column): boolean => type === 'json';

/** As the parameters of a statement come: one for each column. */
export const rowArrays = (columns: readonly Column[], rows: readonly object[]): readonly string[] =>
  columns.map((column) => (isJson(column) ? linesOf(column, rows) : arrayOf(column, rows)));

type Cells = Readonly<Record<string, unknown>>;

const linesOf = ({ key }: Column, rows: readonly object[]): string =>
  rows.map((row) => (row as Cells)[key]).join('\n');

function arrayOf({ key, type, usual }: Column, rows: readonly object[]): string {
  const isStructure = type === 'jsonb';
  let text = '';
  for (const row of rows) {
    const cell = (row as Cells)[key] ?? usual;
    const written = isStructure && cell !== null ? quoted(JSON.stringify(cell)) : textOf(cell);
    text += `${text === '' ? '' : ','}${written}`;
  }
  return `{${text}}`;
}

function textOf(cell: unknown): string {
  if (cell === null) return 'NULL';
  if (typeof cell === 'boolean') return cell ? 't' : 'f';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : 'NULL';
  return quoted(Array.isArray(cell) ? `{${cell.join(',')}}` : String(cell));
}

const MARKED = /["\\]/;
const EACH_MARKED = /["\\]/g;
const quoted = (text: string): string =>
  `"${MARKED.test(text) ? text.replace(EACH_MARKED, '\\$&') : text}"`;

/** Types whose arrays can be taken as they come; all others come as text, and are read row by row. */
const PLAIN: ReadonlySet<string> = new Set([
  'uuid',
  'integer',
  'int',
  'smallint',
  'boolean',
  'real',
  'text',
]);

/**
 * The rows as a table `r`, for a `from`.
 * @param first the number of the first of their parameters
 */
export function rowsFrom(columns: RowColumns, first: number): string {
  const cells = columns.map((column, index) => cellOf(column, first + index));
  return `(
      select ${cells.join(', ')}
      from generate_series(1, cardinality($${first}::${columns[0].type}[])) as t(i)
    ) as r`;
}

function cellOf(column: Column, parameter: number): string {
  const { name, type } = column;
  if (isJson(column)) {
    return `((select string_to_array($${parameter}, E'\\n'))[t.i])::json as ${name}`;
  }
  const isPlain = PLAIN.has(type);
  const array = `($${parameter}::${isPlain ? type : 'text'}[])[t.i]`;
  return isPlain ? `${array} as ${name}` : `${array}::${type} as ${name}`;
}
