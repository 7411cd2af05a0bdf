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

/** One row as a JSON object of those columns; what the row lacks is null. */
export function rowJson(columns: readonly Column[], row: object): string {
  const values: Readonly<Record<string, unknown>> = { ...row };
  return `{${columns.map(({ key, name }) => `${name}:${JSON.stringify(values[key] ?? null)}`).join(',')}}`;
}
