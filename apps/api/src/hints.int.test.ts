import { createMigratedDatabase } from '@paper-dynasty/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from './ids.ts';
import { type Feed, follow } from './testing/feed.ts';
import { createRedisStandIn, type RedisStandIn } from './testing/redis-stand-in.ts';
import { signedIn, type TestClient } from './testing/test-client.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

let redis: RedisStandIn;
let database: Awaited<ReturnType<typeof createMigratedDatabase>>;
let servers: readonly [TestServer, TestServer];
let manager: TestClient;
let watcher: TestClient;
let feed: Feed;
let gameId: string;

beforeAll(async () => {
  redis = await createRedisStandIn();
  database = await createMigratedDatabase();
  const start = () =>
    startTestServer({ databaseUrl: database.url, settings: { redisUrl: redis.url } });
  servers = [await start(), await start()];
  manager = await signedIn(servers[0], 'of-anchors');
  watcher = await signedIn(servers[1], 'of-comets');
  const opponent = { type: 'self', teamId: 'BEL' } as const;
  ({ gameId } = await manager.api.lobby.create.mutate({ teamId: 'ANC', opponent }));
  feed = follow(watcher, gameId);
});
afterAll(async () => {
  feed.stop();
  manager.close();
  watcher.close();
  for (const server of servers) await server.stop();
  await redis.kill();
  await database.drop();
});

/** A decision at one server, and the other one's watcher hears of it. */
async function isTold(): Promise<void> {
  const { version } = await feed.until((state) => state.version >= 1);
  const answer = await manager.api.game.act.mutate({
    gameId,
    actionId: newId(),
    expectedVersion: version,
    action: { type: 'setStandingDefence', side: 'home', alignment: null },
  });
  expect(answer.version).toBe(version + 1);
  await feed.until((state) => state.version === version + 1);
}

test('F14 watchers of another server see every play, whether Redis is down, there, frozen or killed', async () => {
  await isTold();
  expect(redis.passedOn()).toBe(0);

  await redis.start();
  await expect.poll(redis.listeners, { timeout: 20_000 }).toBe(2);
  const told = async () => {
    await isTold();
    return redis.passedOn();
  };
  await expect.poll(told, { timeout: 20_000 }).toBeGreaterThan(0);

  redis.freeze(true);
  for (let n = 0; n < 3; n += 1) await isTold();

  await redis.kill();
  await isTold();

  redis.freeze(false);
  const before = redis.passedOn();
  await redis.start();
  await expect.poll(told, { timeout: 20_000 }).toBeGreaterThan(before);
}, 90_000);
