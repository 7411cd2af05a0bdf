import { expect, test } from 'vitest';
import { rawSbaPlayer } from '../testing/raw-cards.ts';
import { isAverage } from './is-average.ts';
import { parseSbaCard } from './read-card.ts';

const read = (notes: unknown, more: object = {}) => {
  const card = parseSbaCard({ ...rawSbaPlayer, ...more }, notes);
  if (!card.ok) throw new Error(JSON.stringify(card.fault));
  return card.card;
};
const closer = { pos_1: 'CP', pos_2: null, pos_3: null, hand: 'L' };

test.each([
  ['a fielder of whom nothing is told', read({}), true],
  ['a closer of whom nothing is told', read({}, closer), true],
  ['a switch-hitter, which is no rating', read({ bats: 'S' }), true],
  ['one who runs', read({ speed: 17 }), false],
  ['one with a jump', read({ steal: { low: 7, high: 14, jump: 3, auto: false } }), false],
  ['one who bunts', read({ bunt: 'A' }), false],
  ['a glove', read({ positions: [{ position: 'SS', range: 1, error: 9 }] }), false],
  ['a pitcher who lasts', read({ endurance: { start: 0, relief: 3, close: 2 } }, closer), false],
])('%s: average is %s', (_, card, expected) => {
  expect(isAverage(card)).toBe(expected);
});
