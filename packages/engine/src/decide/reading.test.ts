import { describe, expect, it } from 'vitest';
import { FIELD_POSITIONS, isOutfield } from '../model/baseball.ts';
import type { OutcomeCode } from '../model/outcome.ts';
import { OUTCOMES } from '../model/outcome.ts';
import { outcomeFault } from './reading.ts';

type Rule = readonly [where: 'nowhere' | 'infield' | 'outfield' | 'anywhere', needed: boolean];
const RULES: { readonly [C in OutcomeCode]: Rule } = {
  STRIKEOUT: ['nowhere', false],
  WALK: ['nowhere', false],
  HIT_BY_PITCH: ['nowhere', false],
  CATCHER_INTERFERENCE: ['nowhere', false],
  SINGLE_1: ['outfield', false],
  SINGLE_2: ['outfield', false],
  SINGLE_UNCAPPED: ['outfield', false],
  DOUBLE_2: ['outfield', false],
  DOUBLE_3: ['outfield', false],
  DOUBLE_UNCAPPED: ['outfield', false],
  TRIPLE: ['outfield', false],
  HOMERUN: ['outfield', false],
  BP_HOMERUN: ['nowhere', false],
  BP_SINGLE: ['nowhere', false],
  GROUNDBALL_A: ['infield', true],
  GROUNDBALL_B: ['infield', true],
  GROUNDBALL_C: ['infield', true],
  FLYOUT_A: ['outfield', true],
  FLYOUT_B: ['outfield', true],
  FLYOUT_BQ: ['outfield', true],
  FLYOUT_C: ['outfield', true],
  LINEOUT: ['anywhere', false],
  POPOUT: ['anywhere', false],
  X_CHECK: ['anywhere', true],
};

describe.each(OUTCOMES)('%s', (code) => {
  const [where, needed] = RULES[code];
  it('without a location', () => {
    const missing = { code: 'OUTCOME_NOT_POSSIBLE', reason: 'LOCATION_MISSING' };
    expect(outcomeFault({ code })).toEqual(needed ? missing : null);
  });

  it.each(FIELD_POSITIONS)('at %s', (location) => {
    const fits = {
      nowhere: false,
      infield: !isOutfield(location),
      outfield: isOutfield(location),
      anywhere: true,
    };
    const wrong = { code: 'OUTCOME_NOT_POSSIBLE', reason: 'LOCATION_WRONG' };
    expect(outcomeFault({ code, location })).toEqual(fits[where] ? null : wrong);
  });
});
