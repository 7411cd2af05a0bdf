import type { Redis } from 'ioredis';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import type { Budget } from '../policy/policy.ts';
import { connectRedis } from '../redis.ts';
import type { Settings } from '../settings.ts';

/** So many calls in so many seconds. */
interface Allowance {
  readonly calls: number;
  readonly seconds: number;
}

/** Whoever sends more than a person with several tabs could is asked to wait. */
const ALLOWANCES = {
  address: { calls: 600, seconds: 10 },
  user: { calls: 300, seconds: 10 },
  signIn: { calls: 10, seconds: 60 },
  create: { calls: 5, seconds: 60 },
  act: { calls: 30, seconds: 10 },
  chat: { calls: 5, seconds: 10 },
  upgrade: { calls: 200, seconds: 60 },
} as const satisfies { readonly [B in Budget | 'address' | 'user' | 'upgrade']: Allowance };

export type Allowed = keyof typeof ALLOWANCES;

/** How often somebody may ask. */
export interface Limits {
  /** Counts one call; the milliseconds to wait when there were too many, else undefined. */
  readonly take: (allowed: Allowed, key: string) => Promise<number | undefined>;
  readonly close: () => void;
}

/** Somebody who counts: in this process alone, or for all of them. */
type Counter = Pick<RateLimiterAbstract, 'consume'>;

/** With Redis the servers of an installation count together; while it is away, each for itself. */
export function createLimits({
  redisUrl,
  limitFactor,
}: Pick<Settings, 'redisUrl' | 'limitFactor'>): Limits {
  const redis = redisUrl === null ? null : connectRedis(redisUrl);
  const counters = new Map<Allowed, Counter>(
    (Object.keys(ALLOWANCES) as Allowed[]).map((name) => [name, counter(name, limitFactor, redis)]),
  );
  return {
    take: async (allowed, key) => {
      try {
        await counters.get(allowed)?.consume(key);
        return undefined;
      } catch (refused) {
        // Anything else is trouble of the counter, and no reason to send people away.
        return refused instanceof RateLimiterRes ? Math.max(1, refused.msBeforeNext) : undefined;
      }
    },
    close: () => redis?.disconnect(),
  };
}

function counter(name: Allowed, factor: number, redis: Redis | null): Counter {
  const { calls, seconds } = ALLOWANCES[name];
  const options = {
    keyPrefix: `limit:${name}`,
    points: Math.ceil(calls * factor),
    duration: seconds,
  };
  const own = new RateLimiterMemory(options);
  if (redis === null) return own;
  return besides(own, new RateLimiterRedis({ ...options, storeClient: redis }), redis);
}

/**
 * The common counter while it answers. Every decision waits for it: the first time that it does not
 * answer it is left, and nobody asks it again until it has shown that it is there.
 */
function besides(own: Counter, common: Counter, redis: Redis): Counter {
  return {
    consume: async (key) => {
      if (redis.status !== 'ready') return own.consume(key);
      try {
        return await common.consume(key);
      } catch (trouble) {
        if (trouble instanceof RateLimiterRes) throw trouble;
        if (redis.status === 'ready') redis.disconnect(true);
        return own.consume(key);
      }
    },
  };
}
