import { expect, test } from 'vitest';
import { thinkingTime } from './thinking-time.ts';

const times = (mean: number): number[] =>
  Array.from({ length: 400 }, (_, version) => thinkingTime(mean, 'a game', version));

test('an AI thinks from 300 to 1200 milliseconds, and as often less than 600 as more', () => {
  const thoughts = times(600);
  expect(Math.min(...thoughts)).toBeGreaterThanOrEqual(300);
  expect(Math.min(...thoughts)).toBeLessThan(330);
  expect(Math.max(...thoughts)).toBeLessThanOrEqual(1200);
  expect(Math.max(...thoughts)).toBeGreaterThan(1100);
  const quick = thoughts.filter((time) => time < 600).length;
  expect(Math.abs(quick - 200)).toBeLessThan(40);
});

test('always as long over the same decision', () => {
  expect(thinkingTime(600, 'a game', 7)).toBe(thinkingTime(600, 'a game', 7));
  expect(thinkingTime(600, 'a game', 7)).not.toBe(thinkingTime(600, 'another game', 7));
});

test('not at all where nobody shall wait', () => {
  expect(times(0).every((time) => time === 0)).toBe(true);
});
