import {
  createTestClient,
  follow,
  signedIn,
  startTestServer,
  type TestClient,
  type TestServer,
} from '@paper-dynasty/api/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations } from './checker.ts';
import { full, report } from './effort.ts';
import { startProxy } from './proxy.ts';
import { createRecorder } from './recorder.ts';

let server: TestServer;
let client: TestClient;
let gameId: string;
beforeAll(async () => {
  server = await startTestServer();
  client = await signedIn(server, 'of-anchors');
  ({ gameId } = await client.api.lobby.createAiGame.mutate({
    away: { teamId: 'BEL', style: 'safe' },
    home: { teamId: 'ANC', style: 'safe' },
    innings: 3,
  }));
  await follow(client, gameId).until(({ phase }) => phase.type === 'over');
});
afterAll(async () => {
  client.close();
  await server.stop();
});

/** What a subscription that begins after this id is told first. */
const resume = (lastEventId: number | string) =>
  new Promise<readonly number[]>((resolve, reject) => {
    const subscription = client.api.game.onEvents.subscribe(
      { gameId, lastEventId },
      {
        onData: ({ data }) => {
          subscription.unsubscribe();
          resolve(data.type === 'events' ? data.events.map(({ version }) => version) : []);
        },
        onError: reject,
      },
    );
  });

describe('F18 resuming after', () => {
  test('an old version brings what was missed, and nothing else', async () => {
    const { version } = await client.api.game.log.query({ gameId });
    for (const after of [0, 1, Math.floor(version / 2), version - 1]) {
      const expected = Array.from({ length: version - after }, (_, n) => after + 1 + n);
      expect(await resume(after)).toEqual(expected);
      expect(await resume(String(after))).toEqual(expected);
    }
    expect(await resume(version)).toEqual([]);
    report('F18', { tried: 9, lost: 0 });
  });

  test.each([-1, 1e6, 2 ** 53, '2', Number.NaN, 'abc', '99999999', "1' or '1'='1"])(
    "%s brings an answer and never another game's events",
    async (id) => {
      const versions = await resume(id).catch((error) => error.data?.code ?? 'BAD_REQUEST');
      if (id === '2') expect(versions).toHaveLength((await lastVersion()) - 2);
      else expect(versions).toBe('BAD_REQUEST');
    },
  );
});

const lastVersion = async () => (await client.api.game.log.query({ gameId })).version;

describe('F16 and F17 a wire that goes dead', () => {
  test.each(['both', 'toServer', 'toClient'] as const)(
    '%s: the watcher misses nothing',
    async (direction) => {
      const proxy = await startProxy(Number(new URL(server.url).port));
      const url = `http://127.0.0.1:${proxy.port}`;
      const { gameId: live } = await client.api.lobby.createAiGame.mutate({
        away: { teamId: 'BEL', style: 'yolo' },
        home: { teamId: 'ANC', style: 'safe' },
        innings: full(3, 9) === 3 ? 3 : 9,
      });
      const watcher = createTestClient({ url, heartbeatMs: 100 });
      const feed = follow(watcher, live);
      await feed.until(({ version }) => version > 1);
      proxy.set({ type: 'freeze', direction });
      const end = follow(client, live);
      const { version } = await end.until(({ phase }) => phase.type === 'over');
      proxy.set({ type: 'pass' });
      await feed.until((state) => state.version === version);
      expect(feed.delivered.map((event) => event.version)).toEqual(
        end.delivered.map((event) => event.version),
      );
      const recorder = createRecorder();
      recorder.watch(live, [feed, end]);
      const violations = await findViolations(server.databaseUrl, recorder);
      report(direction === 'both' ? 'F16' : 'F17', { tried: version, lost: violations.length });
      expect(violations).toEqual([]);
      for (const one of [feed, end]) one.stop();
      watcher.close();
      await proxy.close();
    },
  );

  test('a wire that splits every byte changes nothing', async () => {
    const proxy = await startProxy(Number(new URL(server.url).port));
    proxy.set({ type: 'split' });
    const watcher = createTestClient({ url: `http://127.0.0.1:${proxy.port}` });
    const feed = follow(watcher, gameId);
    const end = await feed.until(({ phase }) => phase.type === 'over');
    expect(feed.delivered).toHaveLength(end.version);
    feed.stop();
    watcher.close();
    await proxy.close();
  });
});

describe('a watcher whose wire is dead', () => {
  test('is missed at the second sweep: his socket is let go, and others see him gone', async () => {
    const proxy = await startProxy(Number(new URL(server.url).port));
    const { gameId: watched } = await client.api.lobby.create.mutate({
      teamId: 'ANC',
      opponent: { type: 'self', teamId: 'BEL' },
    });
    const here = follow(client, watched);
    const watcher = createTestClient({ url: `http://127.0.0.1:${proxy.port}` });
    const feed = follow(watcher, watched);
    await feed.until(() => true);
    await expect.poll(() => here.presence()?.spectators, { timeout: 20_000 }).toBe(1);
    const before = server.sockets.count();
    proxy.set({ type: 'freeze', direction: 'both' });
    // Whoever is there answers between two sweeps; he does not, and nobody closes anything.
    await server.sockets.sweep();
    expect(server.sockets.count()).toBe(before);
    await pongOf(client, watched);
    await server.sockets.sweep();
    await expect.poll(server.sockets.count, { timeout: 20_000 }).toBe(before - 1);
    await expect.poll(() => here.presence()?.spectators, { timeout: 20_000 }).toBe(0);
    // The one who is there was not sent away with him.
    expect(client.closings).toEqual([]);
    here.stop();
    feed.stop();
    watcher.close();
    await proxy.close();
  });
});

/**
 * The answer to a first question comes behind the ping, so the pong is on its way by then; a second
 * question arrives behind the pong.
 */
async function pongOf(one: TestClient, watched: string): Promise<void> {
  for (let question = 0; question < 2; question += 1) {
    const again = follow(one, watched);
    await again.until(() => true);
    again.stop();
  }
}
