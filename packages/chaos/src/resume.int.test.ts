import {
  createTestClient,
  follow,
  signedIn,
  startTestServer,
  type TestClient,
  type TestServer,
} from '@paper-dynasty/api/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { full, report } from './effort.ts';
import { startProxy } from './proxy.ts';

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
      report(direction === 'both' ? 'F16' : 'F17', { tried: version, lost: 0 });
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
