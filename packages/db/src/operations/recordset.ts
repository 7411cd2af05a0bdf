import { getTableColumns, sql, type Table } from 'drizzle-orm';
import { CasingCache } from 'drizzle-orm/casing';
import type { Db, Tx } from '../connect.ts';

/** A column as a row object and SQL know it. */
export interface Column {
  readonly key: string;
  readonly name: string;
  readonly type: string;
  /** What a row has there where nothing is said; null: nothing. */
  readonly usual: false | 0 | null;
}

const casing = new CasingCache('snake_case');

/** The columns of a table, taken from the schema: a migration needs no change here. */
export const columnsOf = (table: Table): readonly Column[] =>
  Object.entries(getTableColumns(table)).map(([key, column]) => ({
    key,
    name: `"${casing.getColumnCasing(column)}"`,
    type: column.getSQLType(),
    usual: column.default === false || column.default === 0 ? column.default : null,
  }));

/** `"a", "b"`; with a prefix `r."a", r."b"`. */
export const names = (columns: readonly Column[], prefix = ''): string =>
  columns.map(({ name }) => `${prefix}${name}`).join(', ');

/** `r."a", coalesce(r."b", 0)`: of rows that came as JSON, in which what is usual is left out. */
const values = (columns: readonly Column[]): string =>
  columns
    .map(({ name, usual }) => (usual === null ? `r.${name}` : `coalesce(r.${name}, ${usual})`))
    .join(', ');

/** `"a" int, "b" text` */
const typed = (columns: readonly Column[]): string =>
  columns.map(({ name, type }) => `${name} ${type}`).join(', ');

/** `"a" = from."a", "b" = from."b"` */
export const assigned = (columns: readonly Column[], from: string): string =>
  columns.map(({ name }) => `${name} = ${from}.${name}`).join(', ');

/** What an insert has made of a row, whole already. */
export const replaced = (columns: readonly Column[]): string =>
  columns.map(({ name }) => `${name} = excluded.${name}`).join(', ');

/** One row as a JSON object of those columns; what is null or usual is left out. */
function rowJson(columns: readonly Column[], row: object): string {
  const cells = row as Readonly<Record<string, unknown>>;
  let text = '';
  for (const { key, name, usual } of columns) {
    const value = cells[key];
    if (value === null || value === undefined || value === usual) continue;
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
    insert into ${table} (${sql.raw(names(columns))}) select ${sql.raw(values(columns))}
    from json_to_recordset(${json}::json) as r(${sql.raw(typed(columns))})`);
}
