import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PostgresServer, runningUrl, startPostgres } from './index.ts';
import { createTestDatabase } from './testing.ts';

let dataDir = '';
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'paper-dynasty-data-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

describe('a PostgreSQL of our own', () => {
  test('keeps its data over a stop and over a kill -9', async () => {
    const first = await startPostgres({ dataDir });
    await query(first, 'create table kept (word text)');
    await query(first, `insert into kept values ('before the stop')`);
    await first.stop();

    const second = await startPostgres({ dataDir });
    await query(second, `insert into kept values ('before the kill')`);
    process.kill(second.pid, 'SIGKILL');
    await second.ended;

    const third = await startPostgres({ dataDir });
    expect(await query(third, 'select word from kept')).toEqual([
      { word: 'before the stop' },
      { word: 'before the kill' },
    ]);
    await third.stop();
  });

  test('takes over a directory whose server lost its owner', async () => {
    const orphan = await startPostgres({ dataDir });
    const heir = await startPostgres({ dataDir });
    await orphan.ended;
    expect(heir.pid).not.toBe(orphan.pid);
    expect(runningUrl(dataDir, 'postgres')).toBe(heir.url('postgres'));
    await heir.stop();
    expect(runningUrl(dataDir, 'postgres')).toBeUndefined();
  });

  test('refuses a wrong password', async () => {
    const server = await startPostgres({ dataDir });
    const sql = postgres(server.url('postgres').replace(/:[^:@]+@/, ':guess@'), { max: 1 });
    await expect(sql`select 1`).rejects.toThrow(/password authentication failed/);
    await sql.end();
    await server.stop();
  });
});

describe('test databases', () => {
  test('two files asking at once share one template, prepared once', async () => {
    let prepared = 0;
    const template = {
      name: 'template_of_this_test',
      prepare: async (url: string) => {
        prepared += 1;
        const sql = postgres(url, { max: 1 });
        await sql`create table greeting as select 'hello' as word`;
        await sql.end();
      },
    };
    const [one, two] = await Promise.all([
      createTestDatabase(template),
      createTestDatabase(template),
    ]);
    expect(prepared).toBe(1);
    expect(one.url).not.toBe(two.url);
    const sql = postgres(two.url, { max: 1 });
    expect(await sql`select word from greeting`).toEqual([{ word: 'hello' }]);
    await sql.end();
    await Promise.all([one.drop(), two.drop()]);
  });
});

async function query(server: PostgresServer, text: string): Promise<unknown[]> {
  const sql = postgres(server.url('postgres'), { max: 1 });
  const rows = await sql.unsafe(text);
  await sql.end();
  return [...rows];
}
