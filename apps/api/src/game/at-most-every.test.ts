import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { atMostEvery } from './at-most-every.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('the first is done at once, and all that follow soon after in one go', () => {
  const work = vi.fn();
  const ask = atMostEvery(250, work);
  for (let n = 0; n < 400; n += 1) ask('a game');
  ask('another');
  expect(work.mock.calls).toEqual([['a game'], ['another']]);
  vi.advanceTimersByTime(250);
  expect(work.mock.calls).toEqual([['a game'], ['another'], ['a game']]);
});

test('nothing is done that nobody has asked for, and nothing is kept of it', () => {
  const work = vi.fn();
  const ask = atMostEvery(250, work);
  ask('a game');
  vi.advanceTimersByTime(1_000);
  expect(work).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
  ask('a game');
  expect(work).toHaveBeenCalledTimes(2);
});

test('who asks while it is being done for the last time is heard once more', () => {
  const work = vi.fn();
  const ask = atMostEvery(250, work);
  ask('a game');
  ask('a game');
  vi.advanceTimersByTime(250);
  ask('a game');
  expect(work).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(250);
  expect(work).toHaveBeenCalledTimes(3);
});
