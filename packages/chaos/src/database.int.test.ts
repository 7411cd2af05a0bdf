import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { given, signedIn, startServerProcess } from '@paper-dynasty/api/testing';
import { type Connection, connect, migrate } from '@paper-dynasty/db';
import type { GameState } from '@paper-dynasty/engine';
import { freePort, startPostgres, takeLock } from '@paper-dynasty/postgres';
import { describe, expect, test } from 'vitest';
import { expectWithin, full, percentile } from './effort.ts';
import { figuresOf } from './figures.ts';
import { type HeldCommits, holdCommits } from './held-commits.ts';
import { ALONE, BOTH_SIDES, playThrough, type Scene } from './play-through.ts';
import { startProxy } from './proxy.ts';
import type { Requested } from './recorder.ts';

/** As in earnest: test databases otherwise forget their last moments when they crash. */
const DURABLE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };
const ADDRESS = 'http://localhost:8000';

/** A PostgreSQL of this file's own, since it is stopped, frozen and killed; a wire to cut; a server. */
const here = given(async (later) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'paper-dynasty-chaos-'));
  later(() => rm(dataDir, { recursive: true, force: true }));
  later(takeLock(dataDir, ADDRESS).release);
  const first = await startPostgres({ dataDir, settings: DURABLE });
  const database = { now: first };
  later(() => database.now.stop());
  const { port } = first;
  const databaseUrl = await first.createDatabase('games');
  await migrate(databaseUrl);
  const proxy = await startProxy(port);
  later(proxy.close);
  const throughProxy = new URL(databaseUrl);
  throughProxy.port = String(proxy.port);
  const server = await startServerProcess(throughProxy.href, { LOG_LEVEL: 'silent' });
  later(() => server.kill('SIGKILL'));
  return {
    dataDir,
    database,
    databaseUrl,
    proxy,
    server,
    /** The next one on the same data. */
    startAgain: async () => {
      database.now = await startPostgres({ dataDir, port, settings: DURABLE });
    },
  };
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

/** So soon after the database has gone somebody has an answer again. */
const RECOVERY_MS = 5_000;

async function expectRecovery(fault: string, at: number, { recorder, over }: Scene): Promise<void> {
  const answered = () =>
    recorder
      .games()
      .flatMap((gameId) => recorder.requestsOf(gameId))
      .filter((one) => one.end === 'answered' && one.at + one.ms > at)
      .map((one) => one.at + one.ms);
  while (answered().length === 0 && !over()) await pause(10);
  if (answered().length === 0) return;
  const value = Math.min(...answered()) - at;
  expectWithin(fault, { what: 'ms until the first answer', value, most: RECOVERY_MS });
}

describe('F03 kill -9 of the database process that is about to commit', () => {
  test('the server stays up, and nothing is lost', async () => {
    const { databaseUrl, server } = here();
    const connection = connect(databaseUrl, { max: 1, applicationName: 'chaos' });
    const gate: HeldCommits = await holdCommits(connection);
    const kills = full(2, 10);
    await playThrough(begun('F03'), async (scene) => {
      const [table] = scene.tables;
      for (let kill = 0; kill < kills; kill += 1) {
        await surely(() => gate.close(table?.gameId ?? ''));
        const backend = await surely(gate.held);
        process.kill(backend, 'SIGKILL');
        const at = performance.now();
        // With one of its processes PostgreSQL ends them all.
        await surely(() => gate.gone(backend));
        await surely(gate.open);
        await expectRecovery('F03', at, scene);
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
  return [here().database.now.pid, ...rows.map(({ pid }) => pid)];
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
      const lag = (await figuresOf(server))('nodejs_eventloop_lag_p99_seconds');
      expectWithin('F05', { what: 's that the loop is late', value: lag, most: LAG_SECONDS });
      const asked = recorder.requestsOf(gameId).filter((one) => one.at + one.ms > at && one.end);
      expect(asked.length).toBeGreaterThan(full(-1, 1));
      expectWithin('F05', {
        what: 'ms until the latest answer',
        value: Math.max(...asked.map(({ ms }) => ms)),
        most: ANSWER_MS,
      });
    });
  });
});

/** The types of the events that are appended come as an array. */
const bringsADefence = (request: Buffer): boolean => request.includes('{"defenceSet"');

describe('F07 a commit whose answer is lost', () => {
  test('is found in the log: one row, and the stored answer', async () => {
    const { proxy } = here();
    const before = proxy.cuts();
    await playThrough(begun('F07'), async () => {
      for (let cut = 0; cut < full(3, 30); cut += 1) {
        proxy.set({ type: 'cutAnswer', when: bringsADefence });
        while (proxy.cuts() === before + cut) await pause(10);
      }
    });
    expect(proxy.cuts()).toBeGreaterThan(before);
  });
});

describe('F04 a database that is stopped at once, and started again', () => {
  test('nobody is answered in between, and nothing is lost', async () => {
    const { database, server, startAgain } = here();
    await playThrough({ ...begun('F04'), ...BOTH_SIDES }, async (scene) => {
      for (let stop = 0; stop < full(1, 10); stop += 1) {
        // What `pg_ctl stop -m immediate` sends: every process ends where it stands.
        process.kill(database.now.pid, 'SIGQUIT');
        await database.now.ended;
        const answers = scene.recorder.answers().length;
        const at = performance.now();
        await pause(full(200, 1_000));
        expect(scene.recorder.answers()).toHaveLength(answers);
        await startAgain();
        await expectRecovery('F04', at, scene);
      }
    });
    expect(server.deaths()).toBe(0);
  });
});

/** Which process of the database serves a connection of the server's with this name. */
async function backendOf(sql: Connection['sql'], name: string): Promise<number> {
  const [row] = await sql<{ pid: number }[]>`
    select pid from pg_stat_activity
    where datname = current_database() and application_name = ${name} limit 1`;
  return row?.pid ?? 0;
}

/** An action may take so many times as long as usual; and the machine's own, in milliseconds. */
const SLOWER = 3;
const NOISE_MS = 20;

describe('F06 one process of the database stands still', () => {
  test.each([
    ['api', 'one that reads: nobody notices'],
    ['api journal', 'the one that writes: it is given up, and all go on with another'],
  ])('%s, %s', async (name) => {
    const { databaseUrl, server } = here();
    const { sql, close } = connect(databaseUrl, { max: 1, applicationName: 'chaos' });
    const reader = await signedIn({ ...server, patienceMs: 60_000 }, 'pd-6');
    const ordeal = { ...begun('F06'), ...BOTH_SIDES, games: 4 };
    await playThrough(ordeal, async ({ tables, recorder }) => {
      const frozen = await backendOf(sql, name);
      process.kill(frozen, 'SIGSTOP');
      const at = performance.now();
      // As many at once as there are connections, and more: one of them meets it.
      const asked = await Promise.allSettled(
        Array.from({ length: 16 }, () => reader.api.lobby.results.query({})),
      );
      for (const one of asked) {
        if (one.status === 'rejected') expect(one.reason.data?.refusal?.retryable).toBe(true);
      }
      await pause(full(4_000, 10_000));
      const until = performance.now();
      process.kill(frozen, 'SIGCONT');
      // Nobody is at its other end any more.
      const there = async () =>
        (await sql`select from pg_stat_activity where pid = ${frozen}`).length;
      await expect.poll(there, { timeout: 60_000 }).toBe(0);
      const all = tables.flatMap(({ gameId }) => recorder.requestsOf(gameId));
      const took = (is: (one: Requested) => boolean) =>
        all.filter((one) => one.end !== null && is(one)).map(({ ms }) => ms);
      const [usual, during] = [
        took((one) => one.at + one.ms < at),
        took((one) => one.at + one.ms > at && one.at < until),
      ];
      expect(during.length).toBeGreaterThan(0);
      const most = name === 'api' ? SLOWER * percentile(usual, 99) + NOISE_MS : ANSWER_MS;
      const value = percentile(during, 99);
      expectWithin('F06', {
        what: `ms an action takes, the slowest of 100 (${name})`,
        value,
        most,
      });
    });
    reader.close();
    await close();
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
