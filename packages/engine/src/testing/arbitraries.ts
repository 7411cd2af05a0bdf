/** Generators of games for properties. */

import fc from 'fast-check';
import type { BaseCode } from '../model/baseball.ts';
import { HALVES } from '../model/baseball.ts';
import { type MomentOptions, moment } from './moment.ts';

/** Anything that can stand on a scoreboard, short of a decided game. */
export const arbitraryMoment: fc.Arbitrary<MomentOptions> = fc
  .record({
    inning: fc.integer({ min: 1, max: 11 }),
    half: fc.constantFrom(...HALVES),
    outs: fc.constantFrom(0, 1, 2),
    code: fc.constantFrom<BaseCode>(0, 1, 2, 3, 4, 5, 6, 7),
    away: fc.nat({ max: 9 }),
    home: fc.nat({ max: 9 }),
    slot: fc.nat({ max: 8 }),
  })
  // Nobody scores before he has batted.
  .filter(({ inning, half, home }) => inning > 1 || half === 'bottom' || home === 0)
  .filter(({ inning, half, away, home }) => inning < 9 || half === 'top' || home <= away)
  .filter(({ inning, away, home }) => inning < 10 || Math.abs(home - away) < 5);

/** A state at such a moment, waiting for the defence. */
export const arbitraryState = arbitraryMoment.map(moment);

/** Seeds of random games. */
export const arbitrarySeed = fc.integer({ min: 1, max: 2 ** 31 - 1 });
