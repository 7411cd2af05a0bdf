import { averageTeam } from '@paper-dynasty/engine/testing';
import { expect, it } from 'vitest';
import { cardsetsOf, ineligibleCards } from './eligible.ts';

const cards = [...averageTeam('a', 1).cards.values()];
const some = cards.map((card, n) => ({ ...card, name: `Man ${n}`, cardset: n < 2 ? 2019 : 7 }));

it('lets a game draw from its cardsets only', () => {
  expect(ineligibleCards(some, [2019, 7])).toEqual([]);
  expect(ineligibleCards(some, [7])).toEqual(['Man 0', 'Man 1']);
  expect(ineligibleCards(some, null)).toEqual([]);
  expect(ineligibleCards([{ ...cards[0], name: 'Nobody', cardset: null }] as never, [7])).toEqual([
    'Nobody',
  ]);
});

it('names the sets of a roster, the newest first', () => {
  expect(cardsetsOf(some)).toEqual([2019, 7]);
  expect(cardsetsOf(cards)).toEqual([]);
});
