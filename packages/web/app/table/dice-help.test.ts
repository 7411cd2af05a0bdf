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
  [[5, 3, 4, 17], 'Pitcher’s card, column 5, row 7, split 17: the row is 3 and 4 added up.'],
  [[1, 6, 6, 2], 'Batter’s card, column 1, row 12, split 2: the row is 6 and 6 added up.'],
])('the dice %j are read aloud', (faces, words) => {
  expect(chosenWords(roll('atBat', faces))).toBe(words);
});

test('no card is read by any other roll', () => {
  expect(chosenWords(roll('error', [2, 5, 1]))).toBeUndefined();
});
