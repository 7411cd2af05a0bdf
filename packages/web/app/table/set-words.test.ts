import { expect, it } from 'vitest';
import { setWords } from './set-words.ts';

it.each([
  [2019, 'Card set of the 2019 season'],
  [1871, 'Card set of the 1871 season'],
  [1870, 'Card set 1870'],
  [7, 'Card set 7'],
])('set %i is the %s', (cardset, words) => {
  expect(setWords(cardset)).toBe(words);
});
