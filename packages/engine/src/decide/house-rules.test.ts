import { describe, expect, test } from 'vitest';
import type { HouseRules } from '../model/rules.ts';
import { rulesFaultText } from '../notation/rules-fault-text.ts';
import { STANDARD_RULES } from '../testing/index.ts';
import { rulesFaults, withHouseRules } from './house-rules.ts';

const TEN_AFTER_SEVEN = { afterInning: 7, lead: 10 };
const FIFTEEN_AFTER_FIVE = { afterInning: 5, lead: 15 };
const RULES = {
  ...STANDARD_RULES,
  ghostRunnerFrom: 10,
  maxInnings: 12,
  mercy: [FIFTEEN_AFTER_FIVE, TEN_AFTER_SEVEN],
};

describe('what managers agree on', () => {
  test.each<[Partial<HouseRules>, Partial<HouseRules>]>([
    [{}, { innings: 9, ghostRunnerFrom: 10, maxInnings: 12, mercy: RULES.mercy }],
    [
      { innings: 7 },
      { innings: 7, ghostRunnerFrom: 8, maxInnings: 10, mercy: [FIFTEEN_AFTER_FIVE] },
    ],
    [{ innings: 3 }, { innings: 3, ghostRunnerFrom: 4, maxInnings: 6, mercy: [] }],
    [
      { innings: 3, ghostRunnerFrom: null, maxInnings: 0 },
      { innings: 3, ghostRunnerFrom: null, maxInnings: 0, mercy: [] },
    ],
    [
      { shiftsAllowed: true, dh: false },
      { shiftsAllowed: true, dh: false, innings: 9 },
    ],
  ])('%j comes to %j', (agreed, settings) => {
    expect(withHouseRules(RULES, agreed)).toMatchObject(settings);
  });

  test('a game without an automatic runner or a tie has none when it is shorter', () => {
    const rules = { ...STANDARD_RULES, ghostRunnerFrom: null, maxInnings: 0 };
    const short = withHouseRules(rules, { innings: 3 });
    expect(short).toEqual({ ...rules, innings: 3 });
  });
});

describe('settings by which no game can be played', () => {
  test.each([1, 3, 7, 9, 15])('of %i innings there may be games', (innings) => {
    expect(rulesFaults(withHouseRules(RULES, { innings }))).toEqual([]);
  });

  test.each<[Partial<HouseRules>, readonly object[], string]>([
    [
      { innings: 0, ghostRunnerFrom: null, maxInnings: 0, mercy: [] },
      [{ code: 'OUT_OF_RANGE', setting: 'innings', least: 1, most: 15 }],
      'Say a whole number from 1 to 15.',
    ],
    [
      { innings: 16, ghostRunnerFrom: null, maxInnings: 0 },
      [{ code: 'OUT_OF_RANGE', setting: 'innings', least: 1, most: 15 }],
      'Say a whole number from 1 to 15.',
    ],
    [
      { ghostRunnerFrom: 9 },
      [{ code: 'RUNNER_TOO_SOON', setting: 'ghostRunnerFrom', innings: 9 }],
      'The automatic runner is for extra innings: from inning 10 on at the soonest.',
    ],
    [
      { ghostRunnerFrom: 10.5 },
      [{ code: 'OUT_OF_RANGE', setting: 'ghostRunnerFrom', least: 10, most: 40 }],
      'Say a whole number from 10 to 40.',
    ],
    [
      { maxInnings: 8 },
      [{ code: 'TIE_TOO_SOON', setting: 'maxInnings', innings: 9 }],
      'The game has 9 innings: it cannot be a tie before.',
    ],
    [
      { maxInnings: 41 },
      [{ code: 'OUT_OF_RANGE', setting: 'maxInnings', least: 0, most: 40 }],
      'Say a whole number from 0 to 40.',
    ],
    [
      { mercy: [{ afterInning: 9, lead: 10 }] },
      [{ code: 'MERCY_TOO_LATE', setting: 'mercy', innings: 9 }],
      'The game has 9 innings: mercy has to come before the last.',
    ],
    [
      { mercy: [{ afterInning: 5, lead: 0 }] },
      [{ code: 'OUT_OF_RANGE', setting: 'mercy', least: 1, most: 30 }],
      'Say a whole number from 1 to 30.',
    ],
    [
      { mercy: [{ afterInning: 0, lead: 31 }] },
      [
        { code: 'OUT_OF_RANGE', setting: 'mercy', least: 1, most: 8 },
        { code: 'OUT_OF_RANGE', setting: 'mercy', least: 1, most: 30 },
      ],
      'Say a whole number from 1 to 8.',
    ],
    [
      { mercy: [{ afterInning: 5, lead: 10 }, TEN_AFTER_SEVEN] },
      [{ code: 'MERCY_WITHOUT_EFFECT', setting: 'mercy', afterInning: 7 }],
      'Mercy after inning 7 changes nothing: another one ends the game before.',
    ],
  ])('%j: %j', (change, faults, words) => {
    const found = rulesFaults({ ...RULES, ...change });
    expect(found).toEqual(faults);
    expect(found.map(rulesFaultText)[0]).toBe(words);
  });

  test('ten ahead after seven and fifteen after five go together', () => {
    expect(rulesFaults(RULES)).toEqual([]);
  });
});
