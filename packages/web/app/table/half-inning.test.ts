import { describe, expect, test } from 'vitest';
import { halfLabel, inningsPitched, ordinal } from './half-inning.ts';

describe('numbers as people say them', () => {
  test.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [112, '112th'],
  ])('%i is %s', (n, said) => {
    expect(ordinal(n)).toBe(said);
  });

  test.each([
    [0, '0'],
    [1, '1/3'],
    [2, '2/3'],
    [3, '1'],
    [19, '6 1/3'],
    [27, '9'],
  ])('%i outs are %s innings', (outs, written) => {
    expect(inningsPitched(outs)).toBe(written);
  });

  test('a half-inning has its name', () => {
    expect(halfLabel('top', 1)).toBe('Top 1st');
    expect(halfLabel('bottom', 12)).toBe('Bottom 12th');
  });
});
