import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRedisStandIn, type RedisStandIn } from '../testing/redis-stand-in.ts';
import { createLimits, type Limits } from './limits.ts';

/** Sign-ins of an address in a minute. */
const SIGN_INS = 10;
let redis: RedisStandIn;
let servers: readonly [Limits, Limits];
beforeAll(async () => {
  redis = await createRedisStandIn();
  await redis.start();
  const serve = () => createLimits({ redisUrl: redis.url, limitFactor: 1 });
  servers = [serve(), serve()];
});
afterAll(async () => {
  for (const limits of servers) limits.close();
  await redis.kill();
});

/** It asks Redis, and not only itself. */
const connected = (limits: Limits) =>
  expect
    .poll(async () => {
      const before = redis.counts();
      await limits.take('address', 'nobody');
      return redis.counts() - before;
    })
    .toBe(1);

test('F14 servers count together; a Redis that does not answer is asked once, then each counts for itself', async () => {
  for (const limits of servers) await connected(limits);
  for (let n = 0; n < SIGN_INS; n += 1) {
    expect(await servers[n % 2 === 0 ? 0 : 1].take('signIn', 'ann')).toBeUndefined();
  }
  expect(await servers[0].take('signIn', 'ann')).toBeGreaterThan(0);

  redis.freeze(true);
  const [limits] = servers;
  const before = redis.counts();
  for (let n = 0; n < SIGN_INS; n += 1) {
    expect(await limits.take('signIn', 'bob')).toBeUndefined();
  }
  expect(redis.counts() - before).toBe(1);
  expect(await limits.take('signIn', 'bob')).toBeGreaterThan(0);

  redis.freeze(false);
  await connected(limits);
});
