import { getTableColumns, type Table } from 'drizzle-orm';
import { CasingCache } from 'drizzle-orm/casing';

/** A column as a row object, SQL and a `json_to_recordset` know it. */
export interface Column {
  readonly key: string;
  readonly name: string;
  readonly type: string;
}

const casing = new CasingCache('snake_case');

/** The columns of a table, taken from the schema: a migration needs no change here. */
export const columnsOf = (table: Table): readonly Column[] =>
  Object.entries(getTableColumns(table)).map(([key, column]) => ({
    key,
    name: `"${casing.getColumnCasing(column)}"`,
    type: column.getSQLType(),
  }));

/** `"a", "b"`; with a prefix `r."a", r."b"`. */
export const names = (columns: readonly Column[], prefix = ''): string =>
  columns.map(({ name }) => `${prefix}${name}`).join(', ');

/** `"a" int, "b" text` */
export const typed = (columns: readonly Column[]): string =>
  columns.map(({ name, type }) => `${name} ${type}`).join(', ');

/** `"a" = from."a", "b" = from."b"` */
export const assigned = (columns: readonly Column[], from: string): string =>
  columns.map(({ name }) => `${name} = ${from}.${name}`).join(', ');

/** One row as a JSON object of those columns; what is null is left out, and is null there. */
export function rowJson(columns: readonly Column[], row: object): string {
  const values = row as Readonly<Record<string, unknown>>;
  let text = '';
  for (const { key, name } of columns) {
    const value = values[key];
    if (value === null || value === undefined) continue;
    const plain = typeof value === 'boolean' || Number.isFinite(value);
    text += `${text === '' ? '' : ','}${name}:${plain ? value : JSON.stringify(value)}`;
  }
  return `{${text}}`;
}
