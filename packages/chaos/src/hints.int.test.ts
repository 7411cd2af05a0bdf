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
import { expectWithin, full, percentile } from './effort.ts';
import { memoryInUse } from './memory.ts';
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
/** What the manager knows. */
let version: number;

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
  ({ version } = await feed.until((state) => state.version >= 1));
});
afterAll(async () => {
  feed.stop();
  manager.close();
  watcher.close();
  for (const server of servers) await server.stop();
  await redis.kill();
  await database.drop();
});

/** How long a decision took, and until somebody at the other server saw it; milliseconds. */
interface Told {
  readonly answered: number;
  readonly seen: number;
}

/** A decision at one server is answered; then the other one's watcher hears of it. */
interface Decided {
  readonly answered: number;
  readonly seen: Promise<number>;
}

async function decide(): Promise<Decided> {
  const actionId = newId();
  const began = performance.now();
  const answer = await manager.api.game.act.mutate({
    gameId,
    actionId,
    expectedVersion: version,
    action: { type: 'setStandingDefence', side: 'home', alignment: null },
  });
  const answered = performance.now() - began;
  version = answer.version;
  recorder.answered(gameId, actionId, answer);
  const seen = feed.until((state) => state.version >= answer.version);
  return { answered, seen: seen.then(() => performance.now() - began) };
}

/** Many decisions, with `--full` enough to say how long the slowest of a hundred takes. */
async function areTold(): Promise<readonly Told[]> {
  const all: Decided[] = [];
  for (let n = 0; n < full(3, 100); n += 1) all.push(await decide());
  return Promise.all(all.map(async ({ answered, seen }) => ({ answered, seen: await seen })));
}

/** Whatever becomes of Redis: answers are as quick as before, and all servers know within two seconds. */
const SLOWER = 1.2;
/** The machine's own, in milliseconds. */
const NOISE_MS = 10;
const SEEN_MS = 2_000;
/** What cannot be told to a Redis that stands still is not kept for it. */
const MEMORY_MIB = 5;

function expectAsQuick(troubled: readonly Told[], usual: readonly Told[]): void {
  const slowest = (all: readonly Told[], what: keyof Told) =>
    percentile(
      all.map((one) => one[what]),
      99,
    );
  const limit = SLOWER * slowest(usual, 'answered') + NOISE_MS;
  const [answered, seen] = [slowest(troubled, 'answered'), slowest(troubled, 'seen')];
  expectWithin('F14', { what: 'ms until it is answered', value: answered, most: limit });
  expectWithin('F14', { what: 'ms until others see it', value: seen, most: SEEN_MS });
}

const told = async () => {
  await (await decide()).seen;
  return redis.passedOn();
};

/** From down to up, frozen, killed, and up again. */
async function troubles(): Promise<void> {
  const heard = redis.passedOn();
  const down = await areTold();
  expect(redis.passedOn()).toBe(heard);

  await redis.start();
  await expect.poll(redis.listeners, { timeout: 20_000 }).toBe(2);
  await expect.poll(told, { timeout: 20_000 }).toBeGreaterThan(heard);

  const usual = await areTold();
  const before = memoryInUse();
  redis.freeze(true);
  const frozen = await areTold();
  const value = memoryInUse() - before;
  expectWithin('F14', { what: 'MiB more in memory', value, most: MEMORY_MIB });
  await redis.kill();
  const killed = await areTold();
  redis.freeze(false);
  for (const troubled of [down, frozen, killed]) expectAsQuick(troubled, usual);
}

describe('F14 Redis that is down, there, frozen, killed, and there again', () => {
  test('watchers of another server see every play', async () => {
    for (let round = 0; round < full(1, 3); round += 1) await troubles();
    const before = redis.passedOn();
    await redis.start();
    await expect.poll(told, { timeout: 20_000 }).toBeGreaterThan(before);
    await expectNothingLost({ fault: 'F14', databaseUrl: database.url, recorder });
  });
});
