import { expect, test } from 'vitest';
import { averageFielder } from '../charts/average-cards.ts';
import type { PositionRating } from '../model/cards.ts';
import { fieldingText, gloveText } from './fielding-text.ts';

const rated = (rating: Partial<PositionRating> & Pick<PositionRating, 'position'>) => ({
  ...averageFielder(rating.position),
  ...rating,
});

test.each([
  { rating: rated({ position: 'SS', range: 2, error: 14 }), glove: 'SS 2e14', rest: '' },
  {
    rating: rated({ position: 'RF', range: 1, error: 2, arm: -1 }),
    glove: 'RF 1e2',
    rest: ' arm -1',
  },
  {
    rating: rated({ position: 'LF', range: 5, error: 9, arm: 3 }),
    glove: 'LF 5e9',
    rest: ' arm +3',
  },
  {
    rating: rated({ position: 'C', range: 2, error: 5, arm: 0, passedBall: 3 }),
    glove: 'C 2e5',
    rest: ' arm 0 pb 3',
  },
])('$glove$rest is written in one way', ({ rating, glove, rest }) => {
  expect(gloveText(rating)).toBe(glove);
  expect(fieldingText(rating)).toBe(`${glove}${rest}`);
});
