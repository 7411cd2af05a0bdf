import type { Hidden } from '../auth/hidden.ts';
import { connectRedis } from '../redis.ts';

/** What a league said, and when: milliseconds since 1970. */
export interface Remembered {
  readonly said: unknown;
  readonly at: number;
}

/**
 * What all servers of an installation remember of the leagues. Where it is away it knows nothing,
 * quickly: no answer depends on it.
 */
export interface SharedMemory {
  readonly get: (key: string) => Promise<Remembered | null>;
  /** Nobody waits for it, and it may fail. */
  readonly put: (key: string, remembered: Remembered, forMs: number) => void;
}

export interface OpenSharedMemory {
  /** The part of it that is about one place, such as the address of a league's API. */
  readonly about: (place: string) => SharedMemory;
  readonly close: () => void;
}

const PREFIX = 'paper-dynasty:league';

/** Over Redis. What stands there is what the league sent: each server reads it by its own schemas. */
export function openSharedMemory(redisUrl: Hidden): OpenSharedMemory {
  const redis = connectRedis(redisUrl);
  const ask = async <T>(command: () => Promise<T>): Promise<T | null> => {
    if (redis.status !== 'ready') return null;
    try {
      return await command();
    } catch {
      // Who does not answer is left: what is written to him would only pile up here.
      if (redis.status === 'ready') redis.disconnect(true);
      return null;
    }
  };
  return {
    about: (place) => {
      const name = (key: string): string => `${PREFIX}:${place}:${key}`;
      return {
        get: async (key) => parse(await ask(() => redis.get(name(key)))),
        put: (key, remembered, forMs) =>
          void ask(() => redis.set(name(key), JSON.stringify(remembered), 'PX', forMs)),
      };
    },
    close: () => redis.disconnect(),
  };
}

/** Anything else than what we have written ourselves is nothing. */
function parse(text: string | null): Remembered | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isRemembered(value) ? value : null;
  } catch {
    return null;
  }
}

const isRemembered = (value: unknown): value is Remembered =>
  typeof value === 'object' &&
  value !== null &&
  'said' in value &&
  'at' in value &&
  typeof value.at === 'number';
