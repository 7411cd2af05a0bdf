import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { startServerProcess } from '@paper-dynasty/api/testing';
import { connect, MIGRATIONS_FOLDER } from '@paper-dynasty/db';
import { createTestDatabase } from '@paper-dynasty/postgres/testing';
import { describe, expect, test } from 'vitest';
import { full, report } from './effort.ts';

const PROGRAM = `${MIGRATIONS_FOLDER}/../src/main.ts`;

/** Brings a database to this schema in a process of its own; it may be told to stop after so long. */
const migrateApart = (DATABASE_URL: string, stopAfterMs?: number): Promise<number | null> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [PROGRAM], { env: { DATABASE_URL }, stdio: 'ignore' });
    child.once('exit', resolve);
    if (stopAfterMs !== undefined) setTimeout(() => child.kill('SIGTERM'), stopAfterMs);
  });

/** Every migration is applied, and none twice. */
async function expectMigrated(url: string): Promise<void> {
  const files = (await readdir(MIGRATIONS_FOLDER)).filter((name) => name.endsWith('.sql'));
  const { sql, close } = connect(url, { max: 1 });
  const [row] = await sql`
    select count(*)::int as rows, count(distinct hash)::int as migrations
    from drizzle.__drizzle_migrations`;
  expect(row).toEqual({ rows: files.length, migrations: files.length });
  await close();
}

describe('F31 SIGTERM during a migration', () => {
  test('leaves a database that the next one brings to its end', async () => {
    const moments = full(2, 20);
    for (let n = 1; n <= moments; n += 1) {
      const { url, drop } = await createTestDatabase();
      await migrateApart(url, n * full(400, 60));
      expect(await migrateApart(url)).toBe(0);
      await expectMigrated(url);
      await drop();
    }
    report('F31', { tried: moments, lost: 0 });
  });
});

describe('F35 two servers that start at once on an empty database', () => {
  test('each migration is applied once, and both serve', async () => {
    const rounds = full(1, 20);
    for (let round = 0; round < rounds; round += 1) {
      const { url, drop } = await createTestDatabase();
      expect(await Promise.all([migrateApart(url), migrateApart(url)])).toEqual([0, 0]);
      await expectMigrated(url);
      const servers = await Promise.all([startServerProcess(url), startServerProcess(url)]);
      for (const server of servers) {
        expect((await fetch(`${server.opsUrl}/health/ready`)).status).toBe(200);
        await server.kill('SIGKILL');
      }
      await drop();
    }
    report('F35', { tried: rounds, lost: 0 });
  });
});
