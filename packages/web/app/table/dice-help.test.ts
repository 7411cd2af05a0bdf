import { PURPOSES, type Roll } from '@paper-dynasty/engine';
import { expect, test } from 'vitest';
import { chosenWords, DICE_HELP } from './dice-help.ts';

const roll = (purpose: Roll['purpose'], faces: readonly number[]): Roll => ({
  n: 7,
  purpose,
  dice: [6, 6, 6, 20],
  faces,
});

test('every kind of roll is explained in sentences, with what is thrown', () => {
  for (const purpose of PURPOSES) {
    expect(DICE_HELP[purpose].text).toMatch(/^[A-Z].*\.$/);
    expect(DICE_HELP[purpose].dice).toMatch(/d\d+/);
  }
});

test.each([
  [
    [5, 3, 4, 17],
    'Here: the 5 is the pitcher’s card, second column; 3 and 4 make row 7; the split is 17.',
  ],
  [
    [1, 6, 6, 2],
    'Here: the 1 is the batter’s card, first column; 6 and 6 make row 12; the split is 2.',
  ],
])('the dice %j are read aloud', (faces, words) => {
  expect(chosenWords(roll('atBat', faces))).toBe(words);
});

test('no card is read by any other roll', () => {
  expect(chosenWords(roll('error', [2, 5, 1]))).toBeUndefined();
});
