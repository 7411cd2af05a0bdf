import pino from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepDoing } from './every.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const log = pino({ level: 'silent' });

test('a chore that does not come to an end is given up, and done again', async () => {
  const work = vi.fn(() => new Promise(() => {}));
  const stop = keepDoing([{ name: 'wait', everyMs: 1_000, work }], log);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(work).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(32_000);
  expect(work).toHaveBeenCalledTimes(2);
  const stopped = stop();
  await vi.advanceTimersByTimeAsync(60_000);
  await expect(stopped).resolves.toBeUndefined();
});

test('one that fails is done again at its time', async () => {
  const work = vi.fn(() => Promise.reject(new Error('not now')));
  const stop = keepDoing([{ name: 'fail', everyMs: 1_000, work }], log);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(work).toHaveBeenCalledTimes(3);
  await stop();
});
