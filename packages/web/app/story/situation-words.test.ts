import { describe, expect, test } from 'vitest';
import { SCENES } from '../catalogue/scenes.ts';
import { basesWords, situationWords } from './situation-words.ts';

describe('a situation in words', () => {
  test.each([
    [0, 'bases empty'],
    [2, 'runner on second'],
    [5, 'runners on first and third'],
    [6, 'runners on second and third'],
    [7, 'bases loaded'],
  ] as const)('%d: %s', (code, words) => expect(basesWords(code)).toBe(words));

  test('begins with the half-inning and the outs', () => {
    for (const { state } of SCENES) {
      expect(situationWords(state)).toMatch(/^(Top|Bottom) \d+\w\w, \d outs?, (bases|runner)/);
    }
  });
});
