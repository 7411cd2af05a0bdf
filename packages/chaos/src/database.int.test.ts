import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { given, startServerProcess } from '@paper-dynasty/api/testing';
import { type Connection, connect, migrate } from '@paper-dynasty/db';
import type { GameState } from '@paper-dynasty/engine';
import { freePort, startPostgres, takeLock } from '@paper-dynasty/postgres';
import { describe, expect, test } from 'vitest';
import { full, isFull, percentile } from './effort.ts';
import { figuresOf } from './figures.ts';
import { type HeldCommits, holdCommits } from './held-commits.ts';
import { ALONE, BOTH_SIDES, playThrough } from './play-through.ts';
import { startProxy } from './proxy.ts';

/** As in earnest: test databases otherwise forget their last moments when they crash. */
const DURABLE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };
const ADDRESS = 'http://localhost:8000';

/** A PostgreSQL of this file's own, since it is stopped, frozen and killed; a wire to cut; a server. */
const here = given(async (later) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'paper-dynasty-chaos-'));
  later(() => rm(dataDir, { recursive: true, force: true }));
  later(takeLock(dataDir, ADDRESS).release);
  const postgres = await startPostgres({ dataDir, settings: DURABLE });
  later(postgres.stop);
  const databaseUrl = await postgres.createDatabase('games');
  await migrate(databaseUrl);
  const proxy = await startProxy(postgres.port);
  later(proxy.close);
  const throughProxy = new URL(databaseUrl);
  throughProxy.port = String(proxy.port);
  const server = await startServerProcess(throughProxy.href, { LOG_LEVEL: 'silent' });
  later(() => server.kill('SIGKILL'));
  return { dataDir, postgres, databaseUrl, proxy, server };
});

/** A game at this database that has begun. */
const begun = (fault: string) => ({
  fault,
  ...here(),
  ...ALONE,
  first: ({ version }: GameState) => version > 5,
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Until the database is on its feet again. */
async function surely<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch {
      await pause(50);
    }
  }
}

describe('F03 kill -9 of the database process that is about to commit', () => {
  test('the server stays up, and nothing is lost', async () => {
    const { databaseUrl, server } = here();
    const connection = connect(databaseUrl, { max: 1, applicationName: 'chaos' });
    const gate: HeldCommits = await holdCommits(connection);
    const kills = full(2, 10);
    await playThrough(begun('F03'), async ({ tables: [table] }) => {
      for (let kill = 0; kill < kills; kill += 1) {
        await surely(() => gate.close(table?.gameId ?? ''));
        const backend = await surely(gate.held);
        process.kill(backend, 'SIGKILL');
        // With one of its processes PostgreSQL ends them all.
        await surely(() => gate.gone(backend));
        await surely(gate.open);
      }
    });
    await connection.close();
    expect(server.deaths()).toBe(0);
  });
});

/** Every process of the database, the one that takes connections too, but not who asks for them. */
async function processes(sql: Connection['sql']): Promise<readonly number[]> {
  const rows = await sql<{ pid: number }[]>`
    select pid from pg_stat_activity where pid <> pg_backend_pid()`;
  return [here().postgres.pid, ...rows.map(({ pid }) => pid)];
}

/** An answer comes within five seconds, whatever it is, and a moment for its way. */
const ANSWER_MS = 5_000 + 250;
const LAG_SECONDS = 0.05;

describe('F05 a database that is frozen', () => {
  test('nobody is told anything meanwhile, and what was unknown is resolved', async () => {
    const { databaseUrl, server } = here();
    await playThrough({ ...begun('F05'), ...BOTH_SIDES }, async ({ tables: [table], recorder }) => {
      const gameId = table?.gameId ?? '';
      // Its own process goes on: what is true at this moment is all that may be told.
      const { sql, close } = connect(databaseUrl, { max: 1, applicationName: 'chaos' });
      const logged = () => sql<{ id: string }[]>`
        select action_id as id from game_events where game_id = ${gameId}`;
      const frozen = await processes(sql);
      expect(frozen.length).toBeGreaterThan(4);
      await figuresOf(server);
      for (const pid of frozen) process.kill(pid, 'SIGSTOP');
      const [known, at] = [await logged(), performance.now()];
      await pause(full(4_000, 10_000));
      const told = recorder.answers().map(({ actionId }) => actionId);
      const later = await logged();
      for (const pid of frozen) process.kill(pid, 'SIGCONT');
      await close();
      expect(known.map(({ id }) => id)).toEqual(expect.arrayContaining(told));
      expect(later).toEqual(known);
      if (!isFull()) return;
      const lag = (await figuresOf(server))('nodejs_eventloop_lag_p99_seconds');
      expect(lag).toBeLessThan(LAG_SECONDS);
      const asked = recorder.requestsOf(gameId).filter((one) => one.at + one.ms > at && one.end);
      expect(asked.length).toBeGreaterThan(1);
      expect(
        percentile(
          asked.map(({ ms }) => ms),
          100,
        ),
      ).toBeLessThan(ANSWER_MS);
    });
  });
});

describe('F07 a commit whose answer is lost', () => {
  test('is found in the log: one row, and the stored answer', async () => {
    const { proxy } = here();
    const before = proxy.cuts();
    await playThrough(begun('F07'), async () => {
      for (let cut = 0; cut < full(3, 30); cut += 1) {
        proxy.set({ type: 'cutAnswer', when: (request) => request.includes('"expected":') });
        while (proxy.cuts() === before + cut) await pause(10);
      }
    });
    expect(proxy.cuts()).toBeGreaterThan(before);
  });
});

describe('F04 a wire to the database that breaks again and again', () => {
  test('nothing is lost', async () => {
    await playThrough(begun('F04'), async () => {
      for (let time = 0; time < full(5, 50); time += 1) {
        here().proxy.reset();
        await pause(100);
      }
    });
  });
});

const ROOT = join(import.meta.dirname, '../../..');

/** Starts everything a second time, as `pnpm start` does, and tells how that ended. */
async function startAgain(dataDir: string): Promise<{ code: number | null; words: string }> {
  const [api, ops] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, ['scripts/launch.mjs', 'start'], {
    cwd: ROOT,
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      API_PORT: String(api),
      OPS_PORT: String(ops),
      SITES: '',
    },
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      words += text;
    });
  }
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { code, words };
}

describe('F13 a second installation on the same data, while a game is played', () => {
  test('is told who is there, and ends; the game does not notice', async () => {
    const { dataDir } = here();
    await playThrough(begun('F13'), async () => {
      for (let start = 0; start < full(1, 10); start += 1) {
        const { code, words } = await startAgain(dataDir);
        expect(code).toBe(1);
        expect(words).toContain(
          `already running on ${dataDir}: process ${process.pid}, ${ADDRESS}`,
        );
      }
    });
  });
});
