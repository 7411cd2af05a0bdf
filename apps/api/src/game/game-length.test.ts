import { expect, test } from 'vitest';
import { ofLength } from './game-length.ts';

test.each([
  [9, 9, 10, 10],
  [7, 9, 10, 8],
  [3, 9, 10, 4],
  [3, 9, 12, 6],
  [3, 9, null, null],
] as const)('%i innings of a league that plays %i with a runner from %s: from %s', (...row) => {
  const [innings, whole, from, expected] = row;
  expect(ofLength(innings, { innings: whole, ghostRunnerFrom: from })).toEqual({
    innings,
    ghostRunnerFrom: expected,
  });
});
