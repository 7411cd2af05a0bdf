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

/** With Redis the servers of an installation count together; while it is away, each for itself. */
export function createLimits({
  redisUrl,
  limitFactor,
}: Pick<Settings, 'redisUrl' | 'limitFactor'>): Limits {
  const redis = redisUrl === null ? null : connectRedis(redisUrl);
  const buckets = new Map<Allowed, RateLimiterAbstract>(
    (Object.keys(ALLOWANCES) as Allowed[]).map((name) => [name, bucket(name, limitFactor, redis)]),
  );
  return {
    take: async (allowed, key) => {
      try {
        await buckets.get(allowed)?.consume(key);
        return undefined;
      } catch (refused) {
        // Anything else is trouble of the counter, and no reason to send people away.
        return refused instanceof RateLimiterRes ? Math.max(1, refused.msBeforeNext) : undefined;
      }
    },
    close: () => redis?.disconnect(),
  };
}

function bucket(name: Allowed, factor: number, redis: Redis | null): RateLimiterAbstract {
  const { calls, seconds } = ALLOWANCES[name];
  const options = {
    keyPrefix: `limit:${name}`,
    points: Math.ceil(calls * factor),
    duration: seconds,
  };
  const own = new RateLimiterMemory(options);
  if (redis === null) return own;
  return new RateLimiterRedis({ ...options, storeClient: redis, insuranceLimiter: own });
}
