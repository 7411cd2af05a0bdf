/** Generators of games for properties. */

import fc from 'fast-check';
import type { BaseCode } from '../model/baseball.ts';
import { HALVES } from '../model/baseball.ts';
import type { HouseRules } from '../model/rules.ts';
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

/** What managers may agree on, as far as it goes together. */
export const arbitraryHouseRules: fc.Arbitrary<Partial<HouseRules>> = fc
  .record({
    innings: fc.constantFrom(3, 7, 9),
    runnerLater: fc.option(fc.integer({ min: 1, max: 3 })),
    tieLater: fc.option(fc.nat({ max: 2 })),
    mercyAt: fc.option(fc.record({ afterInning: fc.constantFrom(1, 2), lead: fc.nat({ max: 7 }) })),
    switches: fc.record({
      reentry: fc.boolean(),
      threeBatterMinimum: fc.boolean(),
      warmUp: fc.boolean(),
      pitcherRest: fc.boolean(),
      rarePlays: fc.boolean(),
      injuries: fc.boolean(),
      weather: fc.boolean(),
      shiftsAllowed: fc.boolean(),
      runOnContact: fc.boolean(),
      droppedThird: fc.boolean(),
      triplePlays: fc.boolean(),
    }),
  })
  .map(({ innings, runnerLater, tieLater, mercyAt, switches }) => ({
    ...switches,
    innings,
    ghostRunnerFrom: runnerLater === null ? null : innings + runnerLater,
    maxInnings: tieLater === null ? 0 : innings + tieLater,
    mercy: mercyAt === null ? [] : [{ ...mercyAt, lead: mercyAt.lead + 1 }],
  }));

/** Seeds of random games. */
export const arbitrarySeed = fc.integer({ min: 1, max: 2 ** 31 - 1 });
