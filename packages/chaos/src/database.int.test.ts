import { type ServerProcess, startServerProcess } from '@paper-dynasty/api/testing';
import { connect, migrate } from '@paper-dynasty/db';
import { type PostgresServer, startPostgres } from '@paper-dynasty/postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations } from './checker.ts';
import { full, report } from './effort.ts';
import { type HeldCommits, holdCommits } from './held-commits.ts';
import { startProxy, type Wiretap } from './proxy.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { openTable, type Table } from './table.ts';

/** As in earnest: test databases otherwise forget their last moments when they crash. */
const DURABLE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };

/** A PostgreSQL of this file's own, since it is stopped, frozen and killed; a wire to cut; a server. */
let database: PostgresServer;
let proxy: Wiretap;
let directUrl: string;
let server: ServerProcess;
beforeAll(async () => {
  database = await startPostgres({ settings: DURABLE });
  directUrl = await database.createDatabase('games');
  await migrate(directUrl);
  proxy = await startProxy(database.port);
  const throughProxy = new URL(directUrl);
  throughProxy.port = String(proxy.port);
  server = await startServerProcess(throughProxy.href, { LOG_LEVEL: 'silent' });
}, 120_000);
afterAll(async () => {
  await server.kill('SIGKILL');
  await proxy.close();
  await database.stop();
});

/** Plays a game while something happens to the database, and holds it against the log. */
async function playThrough(
  fault: string,
  trouble: (table: Table, recorder: Recorder) => Promise<void>,
): Promise<void> {
  const recorder = createRecorder();
  const table = await openTable({ url: server.url, recorder });
  await table.play(({ version }) => version > 5);
  const playing = table.play();
  await trouble(table, recorder);
  const end = await playing;
  await table.settle(end.version);
  table.leave();
  const violations = await findViolations(directUrl, recorder);
  report(fault, { tried: recorder.answers().length, lost: violations.length });
  expect(violations).toEqual([]);
}

async function backends(): Promise<readonly number[]> {
  const { sql, close } = connect(directUrl, { max: 1, applicationName: 'chaos' });
  try {
    const rows = await sql<{ pid: number }[]>`
      select pid from pg_stat_activity where application_name like 'api%'`;
    return rows.map(({ pid }) => pid);
  } catch {
    // It is on its feet again in a moment.
    return [];
  } finally {
    await close();
  }
}

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
    const connection = connect(directUrl, { max: 1, applicationName: 'chaos' });
    const gate: HeldCommits = await holdCommits(connection);
    const kills = full(2, 10);
    await playThrough('F03', async ({ gameId }) => {
      for (let kill = 0; kill < kills; kill += 1) {
        await surely(() => gate.close(gameId));
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

describe('F05 a database that is frozen', () => {
  test('nobody is told anything meanwhile, and what was unknown is resolved', async () => {
    await playThrough('F05', async ({ gameId }, recorder) => {
      const frozen = await backends();
      expect(frozen.length).toBeGreaterThan(1);
      for (const pid of frozen) process.kill(pid, 'SIGSTOP');
      // Those of this connection go on: what is true at this moment is all that may be told.
      const { sql, close } = connect(directUrl, { max: 1, applicationName: 'chaos' });
      const known = await sql<{ id: string }[]>`
        select action_id as id from game_events where game_id = ${gameId}`;
      await pause(full(4_000, 10_000));
      const told = recorder.answers().map(({ actionId }) => actionId);
      const later = await sql`select from game_events where game_id = ${gameId}`;
      for (const pid of frozen) process.kill(pid, 'SIGCONT');
      await close();
      expect(known.map(({ id }) => id)).toEqual(expect.arrayContaining(told));
      expect(later).toHaveLength(known.length);
    });
  });
});

describe('F07 a commit whose answer is lost', () => {
  test('is found in the log: one row, and the stored answer', async () => {
    const before = proxy.cuts();
    await playThrough('F07', async () => {
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
    await playThrough('F04', async () => {
      for (let time = 0; time < full(5, 50); time += 1) {
        proxy.reset();
        await pause(100);
      }
    });
  });
});
