import { describe, expect, test } from 'vitest';
import { battingRates, pitchingRates } from './rates.ts';

const NOTHING = { ab: 0, hit: 0, double: 0, triple: 0, homerun: 0, bb: 0, hbp: 0, sf: 0 };

describe('rates', () => {
  test.each([
    [
      { ...NOTHING, ab: 4, hit: 2, double: 1, homerun: 1, bb: 1 },
      ['.500', '.600', '1.500', '2.100'],
    ],
    [{ ...NOTHING, ab: 10, hit: 3, triple: 1, hbp: 1, sf: 1 }, ['.300', '.333', '.500', '.833']],
    [{ ...NOTHING, bb: 2 }, ['---', '1.000', '---', '---']],
    [NOTHING, ['---', '---', '---', '---']],
  ])('of %o', (figures, words) => {
    const { avg, obp, slg, ops } = battingRates(figures);
    expect([avg, obp, slg, ops]).toEqual(words);
  });

  test('of a pitcher', () => {
    expect(pitchingRates({ outs: 19, hit: 5, bb: 2, eRun: 3 })).toEqual({
      ip: '6 1/3',
      era: '4.26',
      whip: '1.11',
    });
  });
});
