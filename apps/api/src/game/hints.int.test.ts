import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRedisStandIn, type RedisStandIn } from '../testing/redis-stand-in.ts';
import { createHints, type Hints } from './hints.ts';

let redis: RedisStandIn;
let servers: readonly { readonly hints: Hints; readonly looks: (readonly string[])[] }[];
/** How many looks of a server are under way, and the most that ever were. */
const atOnce: Record<string, number> = {};
let most = 0;
/** What every look waits for. */
let looking: Promise<void> = Promise.resolve();

beforeAll(async () => {
  redis = await createRedisStandIn();
  await redis.start();
  servers = ['one', 'two', 'three'].map((serverId) => {
    const looks: (readonly string[])[] = [];
    const heard = async (gameIds: readonly string[]) => {
      looks.push(gameIds);
      atOnce[serverId] = (atOnce[serverId] ?? 0) + 1;
      most = Math.max(most, atOnce[serverId]);
      await looking;
      atOnce[serverId] -= 1;
    };
    return { hints: createHints({ redisUrl: redis.url, serverId, heard }), looks };
  });
});
afterAll(async () => {
  for (const { hints } of servers) hints.close();
  await redis.kill();
});

/** Who has heard of it, once it has reached everybody. */
async function hearsOf(gameId: string): Promise<readonly boolean[]> {
  const [one] = servers;
  await expect.poll(redis.listeners, { timeout: 20_000 }).toBe(servers.length);
  const before = redis.passedOn();
  // A line that has just been laid may not speak yet.
  await expect
    .poll(
      () => {
        one?.hints.tell(gameId);
        return redis.passedOn();
      },
      { timeout: 20_000 },
    )
    .toBeGreaterThanOrEqual(before + servers.length);
  const hear = () => servers.map(({ looks }) => looks.flat().includes(gameId));
  await expect.poll(() => hear().filter(Boolean).length, { timeout: 20_000 }).toBe(2);
  return hear();
}

test('a server tells the others which game has moved on, and does not listen to itself', async () => {
  expect(await hearsOf('a')).toEqual([false, true, true]);
});

test('what is heard while a server looks waits for the next look, and nothing is forgotten', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  looking = promise;
  const [one, two] = servers;
  const told = ['b', 'c', 'b', 'd', 'c'];
  const before = redis.passedOn();
  for (const gameId of told) one?.hints.tell(gameId);
  await expect
    .poll(redis.passedOn, { timeout: 20_000 })
    .toBeGreaterThanOrEqual(before + told.length * servers.length);
  looking = Promise.resolve();
  resolve();
  const isTold = (gameId: string) => told.includes(gameId);
  const looked = () => [...new Set(two?.looks.flat().filter(isTold))].toSorted();
  await expect.poll(looked, { timeout: 20_000 }).toEqual(['b', 'c', 'd']);
  expect(most).toBe(1);
});
