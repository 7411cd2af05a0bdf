import { type AddressInfo, createServer, type Socket } from 'node:net';
import {
  follow,
  newId,
  type ServerProcess,
  signedIn,
  startServerProcess,
} from '@paper-dynasty/api/testing';
import { connect } from '@paper-dynasty/db';
import { createMigratedDatabase } from '@paper-dynasty/db/testing';
import type { TestDatabase } from '@paper-dynasty/postgres/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { full, report } from './effort.ts';
import { holdCommits } from './held-commits.ts';
import { playThrough, type Scene } from './play-through.ts';
import { PATIENCE_MS, type Table } from './table.ts';

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

/** A receiver that takes every connection and never answers. */
async function deafReceiver() {
  const reached: Socket[] = [];
  const listener = createServer((socket) => {
    reached.push(socket.on('error', () => {}));
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const { port } = listener.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    reached: () => reached.length,
    close: () => {
      for (const socket of reached) socket.destroy();
      listener.close();
    },
  };
}

/** Actions that were taken and of whose requests none was answered: what nobody may ever see. */
async function takenInSilence({ tables, recorder }: Scene): Promise<readonly unknown[]> {
  const { sql, close } = connect(database.url, { max: 1, applicationName: 'chaos' });
  try {
    const requests = tables.flatMap(({ gameId }) => recorder.requestsOf(gameId));
    const ended = new Set(requests.flatMap(({ actionId, end }) => (end ? [actionId] : [])));
    const answered = new Set(
      requests.flatMap(({ actionId, end }) => (end === 'answered' ? [actionId] : [])),
    );
    const unheard = [...ended].filter((id) => !answered.has(id));
    return await sql`
      select type, action_id from game_events
      where action_id in (select value::uuid from
        jsonb_array_elements_text(${JSON.stringify(unheard)}::text::jsonb))`;
  } finally {
    await close();
  }
}

/** By design the last moment to be sent away in is so late, in milliseconds. */
const DRAIN_MS = 2_500;
const BINS = 5;

/** How many were sent away in each fifth of the time. */
function spreadOf(closings: TestClientClosings): readonly number[] {
  const times = closings.map(({ at }) => at);
  const first = Math.min(...times);
  const bins = Array.from({ length: BINS }, () => 0);
  for (const at of times) {
    const bin = Math.min(BINS - 1, Math.floor(((at - first) * BINS) / DRAIN_MS));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return bins;
}

type TestClientClosings = ReturnType<Table['closings']>;

describe('F30 SIGTERM with games under way, and news for a channel that does not answer', () => {
  test('ends well within ten seconds, no answer is lost, and all are sent on', async () => {
    const deaf = await deafReceiver();
    await server.kill('SIGTERM');
    await server.start({
      PD_DISCORD_WEBHOOK_URL: `http://${deaf.host}/channel`,
      PRIVATE_HOSTS: deaf.host,
    });
    const games = full(3, 200);
    await playThrough({ fault: 'F30', server, databaseUrl: database.url, games }, async (scene) => {
      await expect.poll(deaf.reached, { timeout: 60_000 }).toBeGreaterThan(0);
      const before = performance.now();
      expect(await server.kill('SIGTERM')).toBe(0);
      if (full(0, 1) === 1) expect(performance.now() - before).toBeLessThan(10_000);
      expect(await takenInSilence(scene)).toEqual([]);
      const closings = scene.tables.flatMap((table) => table.closings());
      expect(new Set(closings.map(({ code }) => code))).toEqual(new Set([1012]));
      expect(closings).toHaveLength(2 * games);
      if (full(0, 1) === 1) {
        const most = Math.max(...spreadOf(closings));
        expect(most).toBeLessThanOrEqual((2 * closings.length) / BINS);
      }
      expect(await connectionsOfServers()).toBe(0);
      await server.start();
    });
    deaf.close();
  });
});

describe('F30 SIGTERM while a commit is under way', () => {
  test('its manager has his answer on the line before the line is closed', async () => {
    const connection = connect(database.url, { max: 2, applicationName: 'chaos' });
    const gate = await holdCommits(connection);
    const manager = await signedIn(
      { url: server.url, patienceMs: PATIENCE_MS, line: true },
      'pd-1',
    );
    const opponent = { type: 'self', teamId: 'NYA' } as const;
    const { gameId } = await manager.api.lobby.create.mutate({ teamId: 'BOS', opponent });
    const feed = follow(manager, gameId);
    await feed.until(({ version }) => version === 1);
    await gate.close(gameId);
    const answer = manager.api.game.act.mutate({
      gameId,
      actionId: newId(),
      expectedVersion: 1,
      action: { type: 'ready', side: 'home', entropy: '00'.repeat(16) },
    });
    await gate.held();
    const ended = server.kill('SIGTERM');
    const ready = async () => (await fetch(`${server.opsUrl}/health/ready`)).status;
    await expect.poll(ready, { interval: 10 }).toBe(503);
    await gate.open();
    expect((await answer).version).toBe(2);
    expect(await ended).toBe(0);
    expect(manager.closings.map(({ code }) => code)).toEqual([1012]);
    feed.stop();
    manager.close();
    await connection.close();
    await server.start();
  });
});

describe('F31 SIGTERM at a bad time', () => {
  test('twice, with games under way: it ends at once, and nothing is lost', async () => {
    await playThrough({ fault: 'F31', server, databaseUrl: database.url }, async () => {
      const first = server.kill('SIGTERM');
      process.kill(server.pid(), 'SIGTERM');
      expect(await first).not.toBeNull();
      await server.start();
    });
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
