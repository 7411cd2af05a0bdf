import {
  createRedisStandIn,
  type Feed,
  follow,
  newId,
  type RedisStandIn,
  signedIn,
  startTestServer,
  type TestClient,
  type TestServer,
} from '@paper-dynasty/api/testing';
import { createMigratedDatabase } from '@paper-dynasty/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { full } from './effort.ts';
import { createRecorder } from './recorder.ts';
import { expectNothingLost } from './verdict.ts';

const recorder = createRecorder();
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
  recorder.watch(gameId, [feed]);
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
  const actionId = newId();
  const answer = await manager.api.game.act.mutate({
    gameId,
    actionId,
    expectedVersion: version,
    action: { type: 'setStandingDefence', side: 'home', alignment: null },
  });
  recorder.answered(gameId, actionId, answer);
  await feed.until((state) => state.version === answer.version);
}

const told = async () => {
  await isTold();
  return redis.passedOn();
};

/** From down to up, frozen, killed, and up again. */
async function troubles(): Promise<void> {
  const before = redis.passedOn();
  await isTold();
  expect(redis.passedOn()).toBe(before);

  await redis.start();
  await expect.poll(redis.listeners, { timeout: 20_000 }).toBe(2);
  await expect.poll(told, { timeout: 20_000 }).toBeGreaterThan(before);

  redis.freeze(true);
  for (let n = 0; n < 3; n += 1) await isTold();

  await redis.kill();
  await isTold();
  redis.freeze(false);
}

describe('F14 Redis that is down, there, frozen, killed, and there again', () => {
  test('watchers of another server see every play', async () => {
    for (let round = 0; round < full(1, 10); round += 1) await troubles();
    const before = redis.passedOn();
    await redis.start();
    await expect.poll(told, { timeout: 20_000 }).toBeGreaterThan(before);
    await expectNothingLost({ fault: 'F14', databaseUrl: database.url, recorder });
  });
});
