import { Redis } from 'ioredis';
import type { Hidden } from './auth/hidden.ts';

/** Whoever does not answer at once is not waited for: nothing that Redis knows is worth it. */
const PATIENCE_MS = 50;

/**
 * A connection to Redis that may be away at any time: commands fail at once then, none is kept for
 * later, and it comes back by itself.
 */
export function connectRedis(url: Hidden): Redis {
  const redis = new Redis(url.reveal(), {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: PATIENCE_MS,
    autoResubscribe: false,
    retryStrategy: (attempt) => Math.min(attempt * 100, 2_000),
  });
  redis.on('error', () => {});
  return redis;
}
