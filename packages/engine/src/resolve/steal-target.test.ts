import { expect, test } from 'vitest';
import { STANDARD_TUNING } from '../charts/tuning.ts';
import { jumpChance, jumpSet, type StealDuel } from './steal-target.ts';

/** Falls of two dice whose total is in the set. */
const waysIn = (set: number): number => {
  let ways = 0;
  for (let a = 1; a <= 6; a++) for (let b = 1; b <= 6; b++) if (set & (1 << (a + b))) ways++;
  return ways;
};

const duel = (jump: number, held: boolean): StealDuel => ({
  from: 1,
  speed: 13,
  steal: { low: 8, high: 15, jump, auto: false },
  held,
  hold: 0,
  catcherArm: -2,
  batterHand: 'R',
});

test('every jump rating comes out to the way', () => {
  for (let rating = 0; rating <= 36; rating++) expect(waysIn(jumpSet(rating))).toBe(rating);
});

test.each([
  [1, [2]],
  [2, [3]],
  [6, [7]],
  [9, [4, 7]],
  [11, [6, 7]],
])('a rating of %i needs one of the totals %j', (rating, totals) => {
  expect(jumpSet(rating)).toBe(totals.reduce((set, total) => set | (1 << total), 0));
});

test('a runner nobody holds has twice the chances, up to the limit', () => {
  const { steal } = STANDARD_TUNING;
  expect(jumpChance(duel(5, true), steal)).toBeCloseTo(5 / 36);
  expect(jumpChance(duel(5, false), steal)).toBeCloseTo(10 / 36);
  expect(jumpChance(duel(20, false), steal)).toBeCloseTo(30 / 36);
});
