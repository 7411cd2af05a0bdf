/** The settings of one game: a league's, as far as its managers did not agree otherwise. @see rules §24 */

import type { HouseRules, MercyRule, RulesFault } from '../model/rules.ts';

const MOST_INNINGS = 15;
/** Far beyond the longest game that was ever played. */
const LATEST = 40;
const MOST_LEAD = 30;

/**
 * What a game is played by. Settings that count innings move with its length unless they are agreed
 * on too: the automatic runner comes as soon after the last inning as in a whole game, and a mercy
 * rule that a short game cannot reach is left out.
 */
export const withHouseRules = <R extends HouseRules>(rules: R, agreed: Partial<HouseRules>): R => ({
  ...rules,
  ...ofLength(agreed.innings ?? rules.innings, rules),
  ...agreed,
});

const ofLength = (innings: number, rules: HouseRules): Partial<HouseRules> => {
  const longer = innings - rules.innings;
  const { ghostRunnerFrom, maxInnings, mercy } = rules;
  return {
    innings,
    ghostRunnerFrom: ghostRunnerFrom === null ? null : ghostRunnerFrom + longer,
    maxInnings: maxInnings === 0 ? 0 : maxInnings + longer,
    mercy: mercy.filter(({ afterInning }) => afterInning < innings),
  };
};

/** What is wrong with settings; empty: a game can be played by them. */
export const rulesFaults = (rules: HouseRules): readonly RulesFault[] => [
  ...outOfRange('innings', rules.innings, [1, MOST_INNINGS]),
  ...runnerFaults(rules),
  ...tieFaults(rules),
  ...mercyFaults(rules),
];

type Numbered = Extract<RulesFault, { code: 'OUT_OF_RANGE' }>['setting'];

const outOfRange = (
  setting: Numbered,
  value: number,
  [least, most]: readonly [number, number],
): readonly RulesFault[] =>
  Number.isInteger(value) && value >= least && value <= most
    ? []
    : [{ code: 'OUT_OF_RANGE', setting, least, most }];

const runnerFaults = ({ ghostRunnerFrom, innings }: HouseRules): readonly RulesFault[] => {
  if (ghostRunnerFrom === null) return [];
  return ghostRunnerFrom <= innings
    ? [{ code: 'RUNNER_TOO_SOON', setting: 'ghostRunnerFrom', innings }]
    : outOfRange('ghostRunnerFrom', ghostRunnerFrom, [innings + 1, LATEST]);
};

const tieFaults = ({ maxInnings, innings }: HouseRules): readonly RulesFault[] =>
  maxInnings > 0 && maxInnings < innings
    ? [{ code: 'TIE_TOO_SOON', setting: 'maxInnings', innings }]
    : outOfRange('maxInnings', maxInnings, [0, LATEST]);

const mercyFaults = ({ mercy, innings }: HouseRules): readonly RulesFault[] =>
  mercy.flatMap((one): readonly RulesFault[] => {
    const { afterInning, lead } = one;
    if (afterInning >= innings) return [{ code: 'MERCY_TOO_LATE', setting: 'mercy', innings }];
    if (mercy.some((other) => other !== one && forestalls(other, one)))
      return [{ code: 'MERCY_WITHOUT_EFFECT', setting: 'mercy', afterInning }];
    return [
      ...outOfRange('mercy', afterInning, [1, innings - 1]),
      ...outOfRange('mercy', lead, [1, MOST_LEAD]),
    ];
  });

/** Wherever the second would end a game, the first does, too. */
const forestalls = (first: MercyRule, second: MercyRule): boolean =>
  first.afterInning <= second.afterInning && first.lead <= second.lead;
