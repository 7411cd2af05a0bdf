/** By which of a league's settings this game is played, for whoever sits at it. @see rules §24 */

import {
  HOUSE_RULES,
  type HouseRule,
  type MercyRule,
  type Resolution,
  type Rules,
  type UndoPolicy,
} from '@paper-dynasty/engine';

/** What each setting is called. */
export const SETTING_NAMES: { readonly [H in HouseRule]: string } = {
  innings: 'Innings',
  dh: 'Designated hitter',
  ghostRunnerFrom: 'Runner on second',
  maxInnings: 'A tie is possible',
  mercy: 'Mercy rule',
  threeBatterMinimum: 'A new pitcher faces',
  warmUp: 'Relievers warm up',
  pitcherRest: 'Pitchers rest between games',
  reentry: 'Who left may return',
  shiftsAllowed: 'Shifts',
  injuries: 'Injuries',
  rarePlays: 'Rare plays',
  weather: 'Weather',
  droppedThird: 'Strike three may get away',
  triplePlays: 'Triple plays',
  runOnContact: 'Two out, running on contact',
  undo: 'A decision is taken back',
  earlyForfeitVoids: 'An early forfeit leaves no figures',
};

/** A setting and what it is in this game. */
export type RuleWords = readonly [setting: string, value: string];

const READ_BY: { readonly [R in Resolution]: string } = {
  auto: 'by the server, from the ratings',
  chart: 'by the server, on the quick chart',
  manual: 'by the managers',
};
/** When a decision may be taken back. */
export const UNDO_WORDS: { readonly [U in UndoPolicy]: string } = {
  'both-consent': 'if the other manager agrees',
  'before-roll': 'until the dice have fallen',
  none: 'never',
};

const yesNo = (is: boolean): string => (is ? 'yes' : 'no');
const mercyWords = (mercy: readonly MercyRule[]): string =>
  mercy.map(({ afterInning, lead }) => `${lead} ahead after ${afterInning}`).join(', ') || 'none';
/** When the automatic runner comes. */
export const runnerWords = (from: number | null): string =>
  from === null ? 'never' : `from inning ${from} on`;
/** When a game may end without a winner. */
export const tieWords = (after: number): string => (after === 0 ? 'no' : `after inning ${after}`);
const clockWords = (clock: Rules['clock']): string =>
  clock
    ? `${Math.round(clock.baseSeconds / 60)} minutes and ${clock.perDecisionSeconds} seconds a decision`
    : 'none';

/** What a house rule is in a game. */
const houseRuleWords = (rules: Rules, setting: HouseRule): string => {
  switch (setting) {
    case 'innings':
      return `${rules.innings}`;
    case 'ghostRunnerFrom':
      return runnerWords(rules.ghostRunnerFrom);
    case 'maxInnings':
      return tieWords(rules.maxInnings);
    case 'mercy':
      return mercyWords(rules.mercy);
    case 'threeBatterMinimum':
      return rules.threeBatterMinimum ? 'three batters, or ends the half' : 'one batter';
    case 'undo':
      return UNDO_WORDS[rules.undo];
    default:
      return yesNo(rules[setting]);
  }
};

/** All that a manager may want to know before he decides. */
export const rulesWords = (rules: Rules): readonly RuleWords[] => [
  ...HOUSE_RULES.map(
    (setting): RuleWords => [SETTING_NAMES[setting], houseRuleWords(rules, setting)],
  ),
  ['The bat is read', READ_BY[rules.resolution]],
  ['Clock', clockWords(rules.clock)],
];
