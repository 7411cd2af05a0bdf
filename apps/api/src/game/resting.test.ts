import { expect, test } from 'vitest';
import { createResting } from './resting.ts';

test('a game rests for a while after each failure', () => {
  let now = 0;
  const resting = createResting(() => now);
  resting.add('a');
  now = 10_000;
  resting.add('b');
  expect(resting.games()).toEqual(['a', 'b']);
  now = 15_000;
  expect(resting.games()).toEqual(['b']);
  resting.add('b');
  now = 29_999;
  expect(resting.games()).toEqual(['b']);
});
