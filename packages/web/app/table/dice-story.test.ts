import type { Roll } from '@paper-dynasty/engine';
import { averageBatter, averagePitcher } from '@paper-dynasty/engine/testing';
import { describe, expect, test } from 'vitest';
import { ownerOf, readingOf, throwOf } from './dice-story.ts';

const atBat = (...faces: readonly number[]): Roll => ({
  n: 7,
  purpose: 'atBat',
  dice: [6, 6, 6, 20],
  faces,
});
const hands = { bats: 'R', throws: 'R' } as const;

describe('what the at-bat dice read', () => {
  test.each([
    [[1, 1, 1, 1], { card: 'batter', column: 1, row: 2, split: 1, slot: 0 }],
    [[3, 6, 6, 20], { card: 'batter', column: 3, row: 12, split: 20, slot: 2159 }],
    [[4, 1, 1, 1], { card: 'pitcher', column: 4, row: 2, split: 1, slot: 0 }],
    [[5, 3, 4, 17], { card: 'pitcher', column: 5, row: 7, split: 17, slot: 1036 }],
  ] as const)('%j reads a card', (faces, reading) => {
    expect(readingOf(atBat(...faces))).toEqual(reading);
  });

  test('other rolls read no card', () => {
    expect(readingOf({ n: 1, purpose: 'range', dice: [20], faces: [3] })).toBeUndefined();
  });

  test('the first slot of a card belongs to its first column, the last to its last', () => {
    const first = readingOf(atBat(1, 1, 1, 1));
    const last = readingOf(atBat(6, 6, 6, 20));
    if (!first || !last) throw new Error('at-bat dice read a card');
    expect(ownerOf(averageBatter({ name: 'b' }, 'CF'), first, hands)).toEqual({
      column: 'homerun',
      from: 0,
      to: 40,
    });
    expect(ownerOf(averagePitcher({ name: 'p' }), last, hands)).toEqual({
      column: 'xRF',
      from: 2120,
      to: 2159,
    });
    expect(ownerOf(undefined, first, hands)).toBeUndefined();
  });

  test('a throw keeps its dice in order', () => {
    expect(throwOf(atBat(2, 5, 6, 11)).dice).toEqual([
      { sides: 6, face: 2 },
      { sides: 6, face: 5 },
      { sides: 6, face: 6 },
      { sides: 20, face: 11 },
    ]);
  });
});
