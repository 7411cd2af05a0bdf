import { describe, expect, test } from 'vitest';
import { keepSession, REFRESH_MS, type SessionTools } from './keep-session.ts';

/** The tabs of one browser: they share storage, clock and lock. */
function browser(refresh: () => Promise<unknown> = async () => {}) {
  const kept = new Map<string, string>();
  const seen = { now: 1_800_000_000_000, refreshed: 0, locked: false };
  const tools: SessionTools = {
    now: () => seen.now,
    storage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
    },
    alone: async (work) => {
      if (seen.locked) return;
      seen.locked = true;
      await work().finally(() => {
        seen.locked = false;
      });
    },
    refresh: () => {
      seen.refreshed += 1;
      return refresh();
    },
  };
  return { seen, tools };
}

describe('the session of a browser', () => {
  test('is refreshed once an hour, however many tabs there are', async () => {
    const { seen, tools } = browser();
    await Promise.all([keepSession(tools), keepSession(tools), keepSession(tools)]);
    seen.now += REFRESH_MS - 1;
    await keepSession(tools);
    expect(seen.refreshed).toBe(1);
    seen.now += 1;
    await Promise.all([keepSession(tools), keepSession(tools)]);
    expect(seen.refreshed).toBe(2);
  });

  test('is not asked about in a circle when that fails', async () => {
    const { seen, tools } = browser(() => Promise.reject(new Error('gone')));
    await expect(keepSession(tools)).rejects.toThrow('gone');
    await keepSession(tools);
    expect(seen).toMatchObject({ refreshed: 1, locked: false });
  });

  test.each(['', 'x', '1e99'])('is refreshed whatever stands in the storage: %j', async (text) => {
    const { seen, tools } = browser();
    tools.storage.setItem('session-refreshed-at', text);
    await keepSession(tools);
    expect(seen.refreshed).toBe(1);
  });
});
