import type { Roll } from '@paper-dynasty/engine';
import { SAMPLE_CARDS, scene } from '@paper-dynasty/engine/testing';
import { expect, test } from 'vitest';
import { drawnBy, drawnWords } from './drawn-slot.ts';

const atBat = (...faces: readonly number[]): Roll => ({
  n: 7,
  purpose: 'atBat',
  dice: [6, 6, 6, 20],
  faces,
});
const { state, books } = scene();
const at = { state, cards: books.cards };

test.each([
  // The example of the book: an average batter against a right-hander.
  [[2, 3, 1, 7], 'Slot 966: Strikeout has 719 to 1,195 (23.85 of 108).'],
  [[6, 6, 6, 20], 'Slot 2,159: Fielder tested, right field, has 2,120 to 2,159 (2 of 108).'],
])('the dice %j drew a slot, and it is told whose', (faces, words) => {
  expect(drawnWords(at, atBat(...faces))).toBe(words);
});

test('nothing of a roll that reads no card, nor of a card that is a picture', () => {
  expect(drawnBy(at, { n: 1, purpose: 'range', dice: [20], faces: [3] })).toBeUndefined();
  const pictures = scene({ pictures: ['batter'] });
  const shown = { state: pictures.state, cards: pictures.books.cards };
  expect(drawnWords(shown, atBat(1, 1, 1, 1))).toBeUndefined();
  expect(drawnWords({ state, cards: SAMPLE_CARDS }, atBat(4, 1, 1, 1))).toMatch(/^Slot 0: /);
});
