import { getTableColumns, sql, type Table } from 'drizzle-orm';
import { CasingCache } from 'drizzle-orm/casing';
import type { Db, Tx } from '../connect.ts';

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

interface Rows<Of extends Table> {
  readonly table: Of;
  /** Without defaults: what a row lacks is null. */
  readonly rows: readonly Of['$inferSelect'][];
}

/**
 * Inserts many rows with one parameter. The statement is the same whatever their number, so it is
 * planned once a connection; with a parameter for each value it would be read anew each time.
 */
export async function insertRows<Of extends Table>(
  db: Db | Tx,
  { table, rows }: Rows<Of>,
): Promise<void> {
  const columns = columnsOf(table);
  const json = `[${rows.map((row) => rowJson(columns, row)).join(',')}]`;
  await db.execute(sql`
    insert into ${table} (${sql.raw(names(columns))}) select ${sql.raw(names(columns, 'r.'))}
    from json_to_recordset(${json}::json) as r(${sql.raw(typed(columns))})`);
}
