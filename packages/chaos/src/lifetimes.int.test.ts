import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  follow,
  type ServerProcess,
  signedIn,
  startServerProcess,
} from '@paper-dynasty/api/testing';
import { connect } from '@paper-dynasty/db';
import { createMigratedDatabase } from '@paper-dynasty/db/testing';
import { takeLock } from '@paper-dynasty/postgres';
import type { TestDatabase } from '@paper-dynasty/postgres/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations } from './checker.ts';
import { full, report } from './effort.ts';
import { createRecorder } from './recorder.ts';
import { openTable } from './table.ts';

let database: TestDatabase;
let server: ServerProcess;
beforeAll(async () => {
  database = await createMigratedDatabase();
  server = await startServerProcess(database.url);
});
afterAll(async () => {
  await server.kill('SIGKILL');
  await database.drop();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Plays while something happens to the server, and holds everything against the log. */
async function playThrough(fault: string, trouble: () => Promise<void>): Promise<void> {
  const recorder = createRecorder();
  const tables = [
    await openTable({ url: server.url, recorder, manager: 1 }),
    await openTable({ url: server.url, recorder, manager: 2, opponent: 'self' }),
  ];
  const playing = Promise.all(tables.map((table) => table.play()));
  await trouble();
  const ends = await playing;
  await Promise.all(tables.map((table, index) => table.settle(ends[index]?.version ?? 0)));
  for (const table of tables) table.leave();
  const violations = await findViolations(database.url, recorder);
  report(fault, { tried: recorder.answers().length, lost: violations.length });
  expect(violations).toEqual([]);
}

/** Of servers that are gone, the database notices soon. */
async function connectionsOfServers(): Promise<number> {
  const { sql, close } = connect(database.url, { max: 1, applicationName: 'chaos' });
  const count = async () => {
    const rows = await sql`
      select from pg_stat_activity
      where datname = current_database() and application_name like 'api%'`;
    return rows.length;
  };
  try {
    await expect.poll(count, { timeout: 20_000 }).toBe(0);
    return await count();
  } finally {
    await close();
  }
}

/** Where it stands still: while a watcher is told, a call comes in, a commit is on its way. */
const STANDSTILLS = [
  'recv:5',
  'mid-broadcast:9',
  'mid-broadcast:40',
  'validated:4',
  'after-insert-before-commit:5',
  'after-commit-before-ack:6',
] as const;

describe('F02 kill -9 at any time', () => {
  test('every game is finished, and nothing is lost', async () => {
    let seed = 20;
    await playThrough('F02', async () => {
      for (let kill = 0; kill < full(2, 200); kill += 1) {
        seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
        await pause(seed % 400);
        await server.kill('SIGKILL');
        await server.start();
      }
    });
  });
});

describe('F28 an event loop that stands still', () => {
  test.each(STANDSTILLS.slice(0, full(1, STANDSTILLS.length)))(
    '%s: nobody is sent away, nothing is lost, and the operator sees it',
    async (place) => {
      await server.kill('SIGTERM');
      await server.start({ FAILPOINT: `${place}:block` });
      await playThrough('F28', async () => {});
      expect(server.deaths()).toBe(0);
      const figures = await (await fetch(`${server.opsUrl}/metrics`)).text();
      expect(figures).toMatch(/paper_dynasty_standstills 1\n/);
      await server.kill('SIGTERM');
      await server.start({ FAILPOINT: '' });
    },
  );
});

describe('F30 SIGTERM with games under way', () => {
  test('ends well within ten seconds, and no answer is lost', async () => {
    await playThrough('F30', async () => {
      await pause(200);
      const before = performance.now();
      expect(await server.kill('SIGTERM')).toBe(0);
      if (full(0, 1) === 1) expect(performance.now() - before).toBeLessThan(10_000);
      expect(await connectionsOfServers()).toBe(0);
      await server.start();
    });
  });
});

describe('F31 SIGTERM at a bad time', () => {
  test('twice: it ends at once', async () => {
    const first = server.kill('SIGTERM');
    await server.kill('SIGTERM');
    expect(await first).not.toBeNull();
    await server.start();
    report('F31', { tried: 1, lost: 0 });
  });

  test('while it starts: it ends, and the next one starts', async () => {
    const moments = full(2, 20);
    for (let n = 1; n <= moments; n += 1) {
      await server.kill('SIGTERM');
      const started = server.start().then(
        () => 'live',
        () => 'ended',
      );
      await pause(n * full(200, 60));
      await server.kill('SIGTERM');
      expect(['live', 'ended']).toContain(await started);
      expect(await connectionsOfServers()).toBe(0);
      await server.start();
    }
    report('F31', { tried: moments, lost: 0 });
  });
});

describe('F34 a new column and a new index under live games', () => {
  test('nobody notices', async () => {
    await playThrough('F34', async () => {
      const { sql, close } = connect(database.url, { max: 1, statementMs: 30_000 });
      await sql`alter table plays add column weather_note text`;
      await sql`create index concurrently plays_weather_index on plays (weather_note)`;
      await close();
    });
  });
});

describe('F43 nobody there for long, and the server restarted again and again', () => {
  test('the game waits at the same decision', async () => {
    const manager = await signedIn(server, 'pd-3');
    const { gameId } = await manager.api.lobby.create.mutate({
      teamId: 'BOS',
      opponent: { type: 'self', teamId: 'NYA' },
    });
    const { version } = await manager.api.game.byId.query({ gameId });
    for (let restart = 0; restart < full(2, 5); restart += 1) {
      await server.kill('SIGKILL');
      await server.start();
      expect((await manager.api.game.byId.query({ gameId })).version).toBe(version);
    }
    manager.close();
    report('F43', { tried: full(2, 5), lost: 0 });
  });
});

describe('F44 the server of a thinking AI dies', () => {
  test('another one takes its turn, once', async () => {
    const thinker = await startServerProcess(database.url, { AI_THINKING_MS: '3600000' });
    const manager = await signedIn(thinker, 'pd-4');
    const { gameId } = await manager.api.lobby.createAiGame.mutate({
      away: { teamId: 'BOS', style: 'balanced' },
      home: { teamId: 'NYA', style: 'safe' },
      innings: 3,
    });
    await thinker.kill('SIGKILL');
    const here = await signedIn(server, 'pd-4');
    const feed = follow(here, gameId);
    const end = await feed.until(({ phase }) => phase.type === 'over');
    expect(feed.delivered).toHaveLength(end.version);
    feed.stop();
    for (const client of [manager, here]) client.close();
    report('F44', { tried: end.version, lost: 0 });
  });
});

describe('F13 a second server on the same data', () => {
  test('is told who is there, and ends; when that one is gone the data are free', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'paper-dynasty-lock-'));
    const program = `
      const { takeLock } = await import('@paper-dynasty/postgres');
      takeLock(process.argv[1], 'http://localhost:8001').release();`;
    const second = () =>
      spawnSync(process.execPath, ['--input-type=module', '-e', program, directory], {
        cwd: import.meta.dirname,
        encoding: 'utf8',
      });
    const lock = takeLock(directory, 'http://localhost:8000');
    const refused = second();
    expect(refused.status).not.toBe(0);
    expect(refused.stderr).toContain(`process ${process.pid}, http://localhost:8000`);
    lock.release();
    expect(second().status).toBe(0);
    await rm(directory, { recursive: true, force: true });
    report('F13', { tried: 1, lost: 0 });
  });
});
