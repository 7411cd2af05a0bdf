import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../connect.ts';
import { createMigratedDatabase } from '../testing.ts';
import type { Column } from './recordset.ts';
import { type RowColumns, rowArrays, rowsFrom } from './row-arrays.ts';

let database: Awaited<ReturnType<typeof createMigratedDatabase>>;
let connection: ReturnType<typeof connect>;
beforeAll(async () => {
  database = await createMigratedDatabase();
  connection = connect(database.url, { max: 1 });
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

const column = (key: string, type: string, usual: Column['usual'] = null): Column => ({
  key,
  name: `"${key}"`,
  type,
  usual,
});

const COLUMNS: RowColumns = [
  column('n', 'integer'),
  column('words', 'text'),
  column('told', 'json'),
  column('kept', 'jsonb'),
  column('few', 'smallint[]'),
  column('share', 'real'),
  column('is', 'boolean', false),
  column('count', 'smallint', 0),
];

async function comesBack(rows: readonly object[]): Promise<readonly object[]> {
  const asked = `select r.n, r.words, r.told, r.kept::text, r.few::text, r.share, r.is, r.count
    from ${rowsFrom(COLUMNS, 1)} order by r.n`;
  return [...(await connection.sql.unsafe(asked, [...rowArrays(COLUMNS, rows)]))];
}

/** What means something to arrays, to JSON, to SQL or to whoever splits lines. */
const WORDS = [
  ...['', ' ', 'plain', 'NULL', 'null', '"', '\\', '\\"', '"\\', '{}', '{a,b}', ',', "'", "''"],
  ...['$1', 't', '\n', '\r\n', '\t', '\u0007', '\u2028', 'é', '🧢', '{"a":"b\\n"}'],
];

test('whatever is written in a row comes as it was written', async () => {
  const rows = [...WORDS, null].map((words, n) => ({ n, words, told: JSON.stringify([words]) }));
  expect(await comesBack(rows)).toMatchObject(rows);
});

test.each(WORDS)('also alone: %j', async (words) => {
  const row = { n: 1, words, told: JSON.stringify({ words }) };
  expect(await comesBack([row])).toMatchObject([row]);
});

test('what is missing is nothing, or what is usual', async () => {
  expect(await comesBack([{ n: 1, told: '{}' }])).toEqual([
    { n: 1, words: null, told: '{}', kept: null, few: null, share: null, is: false, count: 0 },
  ]);
});

test('lists, structures and numbers come as they are', async () => {
  const kept = { a: ['"', "\\ ' {}"] };
  const row = { n: 1, told: '{"b": 1.50}', kept, few: [6, 4, 3], share: 0.25, is: true, count: 3 };
  const [back] = await comesBack([row, { n: 2, told: '[]', few: [], share: Number.NaN }]);
  expect(back).toMatchObject({ told: '{"b": 1.50}', few: '{6,4,3}', share: 0.25, is: true });
  expect(JSON.parse((back as { kept: string }).kept)).toEqual(kept);
});

test.each([[['a', 1]], ['words'], [7], [false]])('%j comes as JSON', async (kept) => {
  const [back] = await comesBack([{ n: 1, told: '{}', kept }]);
  expect(JSON.parse((back as { kept: string }).kept)).toEqual(kept);
});
