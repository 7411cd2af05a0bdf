import { lineupId } from '@paper-dynasty/engine';
import { expect, test } from 'vitest';
import type { Square } from './scorecard.ts';
import { squareWords } from './square-words.ts';

const blank: Square = {
  play: 1,
  inning: 1,
  slot: 0,
  batter: lineupId(1),
  pitcher: lineupId(2),
  mark: '1B',
  reached: 1,
  ways: [],
  out: null,
  rbi: 0,
  last: false,
  newPitcher: false,
  newBatter: false,
};

test.each<readonly [Partial<Square>, string]>([
  [{}, '1B, left on first'],
  [{ reached: 4, ways: [{ to: 2, mark: 'SB', batted: false }] }, '1B, SB, scored'],
  [
    { reached: 3, ways: [{ to: 3, mark: '4', batted: true }] },
    '1B, brought to third by number 4, left on third',
  ],
  [{ mark: '6-3', reached: 0, out: 2 }, '6-3, 2nd out'],
  [{ mark: 'HR', reached: 4, rbi: 2 }, 'HR, scored, 2 RBIs'],
  [{ mark: 'X', reached: 2 }, 'placed by rule, left on second'],
])('%j: %s', (change, words) => expect(squareWords({ ...blank, ...change })).toBe(words));
