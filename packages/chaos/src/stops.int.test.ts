import { type AddressInfo, createServer, type Socket } from 'node:net';
import { follow, givenInstallation, newId, signedIn } from '@paper-dynasty/api/testing';
import type { GameState } from '@paper-dynasty/engine';
import { describe, expect, test } from 'vitest';
import { expectWithin, full, serverProgram } from './effort.ts';
import { holdCommits } from './held-commits.ts';
import { ALONE, playThrough, type Scene } from './play-through.ts';
import { createRecorder } from './recorder.ts';
import { PATIENCE_MS, type Table } from './table.ts';
import { expectNothingLost } from './verdict.ts';

const here = givenInstallation({}, serverProgram());

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Of servers that are gone, the database notices soon. */
async function connectionsOfServers(): Promise<number> {
  const { sql } = here().connection;
  const count = async () => {
    const rows = await sql`
      select from pg_stat_activity
      where datname = current_database() and application_name like 'api%'`;
    return rows.length;
  };
  await expect.poll(count, { timeout: 20_000 }).toBe(0);
  return count();
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
  const requests = tables.flatMap(({ gameId }) => recorder.requestsOf(gameId));
  const ended = new Set(requests.flatMap(({ actionId, end }) => (end ? [actionId] : [])));
  const answered = new Set(
    requests.flatMap(({ actionId, end }) => (end === 'answered' ? [actionId] : [])),
  );
  const unheard = [...ended].filter((id) => !answered.has(id));
  return here().connection.sql`
    select type, action_id from game_events
    where action_id in (select value::uuid from
      jsonb_array_elements_text(${JSON.stringify(unheard)}::text::jsonb))`;
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
    const { server } = here();
    const deaf = await deafReceiver();
    await server.kill('SIGTERM');
    await server.start({
      PD_DISCORD_WEBHOOK_URL: `http://${deaf.host}/channel`,
      PRIVATE_HOSTS: deaf.host,
    });
    const games = full(3, 200);
    // One game is over soon; with hundreds of others, people think.
    const table = (n: number) => ({ thinkingMs: n === 0 ? 0 : full(0, 2_000) });
    await playThrough({ fault: 'F30', ...here(), games, table }, async (scene) => {
      await Promise.all(scene.tables.map((table) => table.settle(1)));
      await expect.poll(deaf.reached, { timeout: 60_000 }).toBeGreaterThan(0);
      const before = performance.now();
      expect(await server.kill('SIGTERM')).toBe(0);
      const value = performance.now() - before;
      expectWithin('F30', { what: 'ms until it has stopped', value, most: 10_000 });
      expect(await takenInSilence(scene)).toEqual([]);
      const told = () => scene.tables.flatMap((table) => table.closings());
      await expect.poll(() => told().length, { timeout: 10_000 }).toBe(2 * games);
      const closings = told();
      expect(new Set(closings.map(({ code }) => code))).toEqual(new Set([1012]));
      expectWithin('F30', {
        what: 'sent away in the fullest fifth of the time',
        value: Math.max(...spreadOf(closings)),
        most: (2 * closings.length) / BINS + 1,
      });
      expect(await connectionsOfServers()).toBe(0);
      await server.start();
    });
    deaf.close();
  });
});

describe('F30 SIGTERM while a commit is under way', () => {
  test('its manager has his answer on the line before the line is closed', async () => {
    const { server, connection, databaseUrl } = here();
    const gate = await holdCommits(connection);
    const recorder = createRecorder();
    const manager = await signedIn(
      { url: server.url, patienceMs: PATIENCE_MS, line: true, hear: recorder.hear },
      'pd-1',
    );
    const opponent = { type: 'self', teamId: 'NYA' } as const;
    const { gameId } = await manager.api.lobby.create.mutate({ teamId: 'BOS', opponent });
    const feed = follow(manager, gameId);
    await feed.until(({ version }) => version === 1);
    await gate.close(gameId);
    recorder.watch(gameId, [feed]);
    const actionId = newId();
    const answer = manager.api.game.act.mutate({
      gameId,
      actionId,
      expectedVersion: 1,
      action: { type: 'ready', side: 'home', entropy: '00'.repeat(16) },
    });
    await gate.held();
    const ended = server.kill('SIGTERM');
    const ready = async () => (await fetch(`${server.opsUrl}/health/ready`)).status;
    await expect.poll(ready, { interval: 10 }).toBe(503);
    await gate.open();
    expect((await answer).version).toBe(2);
    recorder.answered(gameId, actionId, await answer);
    expect(await ended).toBe(0);
    expect(manager.closings.map(({ code }) => code)).toEqual([1012]);
    feed.stop();
    manager.close();
    await expectNothingLost({ fault: 'F30', databaseUrl, recorder });
    await server.start();
  });
});

const begun = ({ version }: GameState): boolean => version > 5;

describe('F31 SIGTERM at a bad time', () => {
  test('twice, with games under way: it ends at once, and nothing is lost', async () => {
    const { server } = here();
    await playThrough({ fault: 'F31', ...here() }, async () => {
      const first = server.kill('SIGTERM');
      process.kill(server.pid(), 'SIGTERM');
      expect(await first).not.toBeNull();
      await server.start();
    });
  });

  test('while it starts: it ends, and the next one goes on with the games', async () => {
    const { server } = here();
    const moments = full(2, 20);
    const ordeal = { fault: 'F31', ...here(), ...ALONE, first: begun };
    await playThrough(ordeal, async () => {
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
    });
  });
});
