import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { startServerProcess } from '@paper-dynasty/api/testing';
import { connect, MIGRATIONS_FOLDER } from '@paper-dynasty/db';
import { createTestDatabase } from '@paper-dynasty/postgres/testing';
import { describe, expect, test } from 'vitest';
import { full, report } from './effort.ts';

const PROGRAM = `${MIGRATIONS_FOLDER}/../src/main.ts`;

/** Brings a database to this schema in a process of its own. */
const migrateApart = (DATABASE_URL: string): Promise<number | null> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [PROGRAM], { env: { DATABASE_URL }, stdio: 'ignore' });
    child.once('exit', resolve);
  });

describe('F35 two servers that start at once on an empty database', () => {
  test('each migration is applied once, and both serve', async () => {
    const files = (await readdir(MIGRATIONS_FOLDER)).filter((name) => name.endsWith('.sql'));
    const rounds = full(1, 20);
    for (let round = 0; round < rounds; round += 1) {
      const { url, drop } = await createTestDatabase();
      expect(await Promise.all([migrateApart(url), migrateApart(url)])).toEqual([0, 0]);
      const { sql, close } = connect(url, { max: 1 });
      const applied = await sql`select distinct hash from drizzle.__drizzle_migrations`;
      const [{ rows } = { rows: 0 }] = await sql<{ rows: number }[]>`
        select count(*)::int as rows from drizzle.__drizzle_migrations`;
      expect([applied.length, rows]).toEqual([files.length, files.length]);
      await close();
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
