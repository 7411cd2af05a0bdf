import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { givenInstallation, startServerProcess } from '@paper-dynasty/api/testing';
import { type Connection, connect, MIGRATIONS_FOLDER, migrate } from '@paper-dynasty/db';
import type { GameState } from '@paper-dynasty/engine';
import { createTestDatabase } from '@paper-dynasty/postgres/testing';
import { describe, expect, test } from 'vitest';
import { expectWithin, full, percentile } from './effort.ts';
import { playThrough } from './play-through.ts';
import type { Requested } from './recorder.ts';
import { expectNone } from './verdict.ts';

const PROGRAM = `${MIGRATIONS_FOLDER}/../src/main.ts`;

/** Brings a database to this schema in a process of its own; it may be told to stop after so long. */
const migrateApart = (DATABASE_URL: string, stopAfterMs?: number): Promise<number | null> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [PROGRAM], { env: { DATABASE_URL }, stdio: 'ignore' });
    child.once('exit', resolve);
    if (stopAfterMs !== undefined) setTimeout(() => child.kill('SIGTERM'), stopAfterMs);
  });

/** Migrations that are missing here, or stand here twice, or are of nobody's making. */
async function faultyMigrations(url: string): Promise<readonly string[]> {
  const names = (await readdir(MIGRATIONS_FOLDER)).filter((name) => name.endsWith('.sql'));
  const wanted = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(MIGRATIONS_FOLDER, name));
      return createHash('sha256').update(text).digest('hex');
    }),
  );
  const { sql, close } = connect(url, { max: 1 });
  const rows = await sql<{ hash: string }[]>`select hash from drizzle.__drizzle_migrations`;
  await close();
  const applied = rows.map(({ hash }) => hash);
  const times = (all: readonly string[], one: string) => all.filter((hash) => hash === one).length;
  return [...new Set([...wanted, ...applied])].filter(
    (hash) => times(wanted, hash) !== 1 || times(applied, hash) !== 1,
  );
}

/** From now on a migration stands still behind so many of its statements, until it is let go. */
async function holdMigration({ sql }: Connection, statements: number): Promise<void> {
  await sql.unsafe(`
    create table migration_gate as select true as closed;
    create sequence statements_done;
    create function hold_migration() returns event_trigger language plpgsql as $$
    begin
      if nextval('public.statements_done') = ${statements} then
        while exists (select from public.migration_gate) loop perform pg_sleep(0.005); end loop;
      end if;
    end $$;
    create event trigger hold_migration on ddl_command_end execute function hold_migration();`);
}

describe('F01 kill -9 in the middle of a migration', () => {
  test.each([20, 3, 60].slice(0, full(1, 3)))(
    'behind %i statements: nothing of it is left, and the next start completes it',
    async (statements) => {
      const { url, drop } = await createTestDatabase();
      const connection = connect(url, { max: 1, applicationName: 'chaos' });
      const { sql, close } = connection;
      await holdMigration(connection, statements);
      const child = spawn(process.execPath, [PROGRAM], {
        env: { DATABASE_URL: url },
        stdio: 'ignore',
      });
      const ended = once(child, 'exit');
      const migrating = (event: string) => sql`
        select from pg_stat_activity where datname = current_database()
          and application_name = 'paper-dynasty migrate' and wait_event like ${event}`;
      const at = async (event: string) => (await migrating(event)).length;
      await expect.poll(() => at('PgSleep'), { timeout: 60_000 }).toBe(1);
      child.kill('SIGKILL');
      await ended;
      await sql`delete from migration_gate`;
      await expect.poll(() => at('%'), { timeout: 60_000 }).toBe(0);
      const [left] = await sql`select to_regclass('public.game_events') as games`;
      expect(left).toEqual({ games: null });
      expect(await migrateApart(url)).toBe(0);
      expectNone('F01', 1, await faultyMigrations(url));
      await close();
      await drop();
    },
  );
});

describe('F31 SIGTERM during a migration', () => {
  test('leaves a database that the next one brings to its end', async () => {
    const moments = full(2, 20);
    for (let n = 1; n <= moments; n += 1) {
      const { url, drop } = await createTestDatabase();
      await migrateApart(url, n * full(400, 60));
      expect(await migrateApart(url)).toBe(0);
      expectNone('F31', 1, await faultyMigrations(url));
      await drop();
    }
  });
});

describe('F35 two servers that start at once on an empty database', () => {
  test('each migration is applied once, and both serve', async () => {
    const rounds = full(1, 20);
    for (let round = 0; round < rounds; round += 1) {
      const { url, drop } = await createTestDatabase();
      expect(await Promise.all([migrateApart(url), migrateApart(url)])).toEqual([0, 0]);
      expectNone('F35', 1, await faultyMigrations(url));
      const servers = await Promise.all([startServerProcess(url), startServerProcess(url)]);
      for (const server of servers) {
        expect((await fetch(`${server.opsUrl}/health/ready`)).status).toBe(200);
        await server.kill('SIGKILL');
      }
      await drop();
    }
  });
});

/** The migrations of the next version: a column and an index for a table that every play writes. */
async function nextVersion(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'paper-dynasty-migrations-'));
  await cp(MIGRATIONS_FOLDER, folder, { recursive: true });
  const file = join(folder, 'meta', '_journal.json');
  const journal = JSON.parse(await readFile(file, 'utf8'));
  const last = journal.entries.at(-1);
  const tag = '9999_weather';
  const entry = { ...last, idx: last.idx + 1, when: last.when + 1, tag };
  await writeFile(file, JSON.stringify({ ...journal, entries: [...journal.entries, entry] }));
  await writeFile(
    join(folder, `${tag}.sql`),
    `ALTER TABLE "plays" ADD COLUMN "weather_note" text;--> statement-breakpoint
     ALTER TABLE "games" ADD COLUMN "weather" text DEFAULT 'fair' NOT NULL;--> statement-breakpoint
     CREATE INDEX "games_weather_index" ON "games" ("weather");`,
  );
  return folder;
}

/** A migration waits so long for a lock, and everybody else behind it. */
const LOCK_MS = 500;

describe('F34 the next version’s migration under live games', () => {
  const here = givenInstallation();

  test('gets its locks in the end, and nobody notices', async () => {
    const { databaseUrl } = here();
    const folder = await nextVersion();
    const { sql, close } = connect(databaseUrl, { max: 2, statementMs: 60_000 });
    const games = full(2, 100);
    const first = ({ version }: GameState) => version > 10;
    await playThrough({ fault: 'F34', ...here(), games, first }, async ({ tables, recorder }) => {
      const began = performance.now();
      const asked = (earlier: (one: Requested) => boolean) => {
        const all = tables.flatMap(({ gameId }) => recorder.requestsOf(gameId));
        const ended = all.filter(({ end }) => end !== null);
        return [ended.filter(earlier), ended.filter((one) => !earlier(one))] as const;
      };
      // Somebody reads for longer than a migration waits: it lets everybody else through meanwhile.
      await sql
        .begin(async (tx) => {
          await tx`set local idle_in_transaction_session_timeout = 0`;
          await tx`select count(*) from plays`;
          const migrated = migrate(databaseUrl, folder);
          const tried = () => sql`
            select from pg_stat_activity where datname = current_database()
              and application_name = 'paper-dynasty migrate' and wait_event_type = 'Lock'`;
          await expect.poll(async () => (await tried()).length, { timeout: 60_000 }).toBe(1);
          await expect.poll(async () => (await tried()).length, { timeout: 60_000 }).toBe(0);
          await tx`select 1`;
          return { migrated };
        })
        .then(({ migrated }) => migrated);
      const [before, during] = asked((one) => one.at + one.ms < began);
      expect(during.length).toBeGreaterThan(0);
      // Nobody was sent away, nobody has to ask again.
      const faults = during.filter(({ end }) => end !== 'answered' && end !== 'outrun');
      expect(faults).toEqual([]);
      const slowest = (some: typeof during) =>
        percentile(
          some.map(({ ms }) => ms),
          99,
        );
      expectWithin('F34', {
        what: 'ms an action takes, the slowest of 100',
        value: slowest(during),
        most: Math.max(3 * slowest(before), LOCK_MS),
      });
    });
    const [column] = await sql`
      select from information_schema.columns where column_name = 'weather_note'`;
    expect(column).toBeDefined();
    await close();
    await rm(folder, { recursive: true, force: true });
  });
});
