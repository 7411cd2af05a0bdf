import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import postgres from 'postgres';
import { migrate } from './migrate.ts';

/** The first line of a backup. */
interface Head {
  readonly format: 'paper-dynasty 1';
  /** The newest migration of the database that was saved: it comes back into the same schema only. */
  readonly schema: string;
}

const FORMAT = 'paper-dynasty 1';
/** Ends the rows of a table, as in COPY's own text format. */
const END = '\\.';

/**
 * Writes everything that a database holds as text, table by table, as it stood at one moment;
 * games go on meanwhile.
 */
export async function saveBackup(url: string, to: Writable): Promise<void> {
  const sql = open(url);
  try {
    await sql.begin('isolation level repeatable read read only', async (tx) => {
      await pipeline(Readable.from(linesOf(tx)), to);
    });
  } finally {
    await sql.end({ timeout: 3 });
  }
}

async function* linesOf(tx: postgres.TransactionSql): AsyncGenerator<string | Buffer> {
  yield `${JSON.stringify({ format: FORMAT, schema: await schemaOf(tx) } satisfies Head)}\n`;
  for (const { name, columns, key } of await tablesOf(tx)) {
    yield `${JSON.stringify({ name, columns })}\n`;
    const rows = tx`copy (select ${tx(columns)} from ${tx(name)} order by ${tx(key)}) to stdout`;
    for await (const chunk of await rows.readable()) yield chunk;
    yield `${END}\n`;
  }
}

/**
 * Brings a backup back into an empty database, which gets the schema first; all of it or nothing.
 * @throws in words when the database is not empty, or the backup is of another schema
 */
export async function restoreBackup(url: string, from: Readable): Promise<void> {
  await migrate(url);
  const sql = open(url);
  const lines = linesIn(from);
  try {
    await sql.begin(async (tx) => {
      checkHead(await nextLine(lines), await schemaOf(tx));
      for (const { name } of await tablesOf(tx)) await assertEmpty(tx, name);
      for (let line = await nextLine(lines); line !== undefined; line = await nextLine(lines)) {
        const { name, columns } = JSON.parse(line) as Pick<Table, 'name' | 'columns'>;
        const into = await tx`copy ${tx(name)} (${tx(columns)}) from stdin`.writable();
        await pipeline(Readable.from(rowsOf(lines, name)), into);
      }
    });
  } finally {
    await sql.end({ timeout: 3 });
  }
}

type Lines = AsyncIterator<string>;

const nextLine = async (lines: Lines): Promise<string | undefined> => {
  const { value, done } = await lines.next();
  return done ? undefined : value;
};

/** Lines end with a line feed and with nothing else, whatever people have typed. */
async function* linesIn(from: Readable): AsyncGenerator<string, undefined> {
  let rest = '';
  for await (const chunk of from.setEncoding('utf8')) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

async function* rowsOf(lines: Lines, table: string): AsyncGenerator<string> {
  for (;;) {
    const row = await nextLine(lines);
    if (row === undefined) throw new Error(`The backup breaks off in ${table}.`);
    if (row === END) return;
    yield `${row}\n`;
  }
}

function checkHead(line: string | undefined, schema: string): void {
  let head: Partial<Head> = {};
  try {
    head = JSON.parse(line ?? '');
  } catch {
    // What is no JSON is no backup either.
  }
  if (head.format !== FORMAT) throw new Error('This is no backup of Paper Dynasty.');
  if (head.schema !== schema) {
    throw new Error(
      'The backup was made by another version. Restore it with that version, then upgrade.',
    );
  }
}

async function assertEmpty(tx: postgres.TransactionSql, table: string): Promise<void> {
  const rows = await tx`select 1 from ${tx(table)} limit 1`;
  if (rows.length > 0)
    throw new Error(`The database is not empty: there is something in ${table}.`);
}

/** The hash of the newest migration. */
async function schemaOf(tx: postgres.TransactionSql): Promise<string> {
  const [row] = await tx<{ hash: string }[]>`
    select hash from drizzle.__drizzle_migrations order by created_at desc limit 1`;
  return row?.hash ?? '';
}

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** Its primary key: rows of a log come back in their order. */
  readonly key: readonly string[];
  /** The tables that its rows name rows of. */
  readonly needs: readonly string[];
}

/** Every table, those that others need before them. */
async function tablesOf(tx: postgres.TransactionSql): Promise<readonly Table[]> {
  const tables = await tx<Table[]>`
    select relname as name,
      array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0
        and not attisdropped and attgenerated = '' order by attnum) as columns,
      array(select a.attname::text from pg_index i, unnest(i.indkey) with ordinality as k(n, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.n
        where i.indrelid = c.oid and i.indisprimary order by place) as key,
      array(select distinct other.relname::text from pg_constraint f
        join pg_class other on other.oid = f.confrelid
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
    from pg_class c
    where relnamespace = 'public'::regnamespace and relkind = 'r'
    order by relname`;
  const sorted: Table[] = [];
  const add = (table: Table): void => {
    if (sorted.includes(table)) return;
    for (const need of tables) if (table.needs.includes(need.name)) add(need);
    sorted.push(table);
  };
  for (const table of tables) add(table);
  return sorted;
}

/** One connection, without the haste of a server's. */
const open = (url: string): postgres.Sql =>
  postgres(url, {
    max: 1,
    connect_timeout: 10,
    onnotice: () => {},
    // A table may take its time, a lock may not.
    connection: { application_name: 'paper-dynasty backup', lock_timeout: 10_000 },
  });
