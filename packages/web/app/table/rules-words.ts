/** By which of a league's settings this game is played, for whoever sits at it. @see rules §24 */

import type { MercyRule, Resolution, Rules, UndoPolicy } from '@paper-dynasty/engine';

/** A setting and what it is in this game. */
export type RuleWords = readonly [setting: string, value: string];

const READ_BY: { readonly [R in Resolution]: string } = {
  auto: 'by the server, from the ratings',
  chart: 'by the server, on the quick chart',
  manual: 'by the managers',
};
const UNDO: { readonly [U in UndoPolicy]: string } = {
  'both-consent': 'if the other manager agrees',
  'before-roll': 'until the dice have fallen',
  none: 'never',
};

const yesNo = (is: boolean): string => (is ? 'yes' : 'no');
const mercyWords = (mercy: readonly MercyRule[]): string =>
  mercy.map(({ afterInning, lead }) => `${lead} ahead after ${afterInning}`).join(', ') || 'none';
const clockWords = (clock: Rules['clock']): string =>
  clock
    ? `${Math.round(clock.baseSeconds / 60)} minutes and ${clock.perDecisionSeconds} seconds a decision`
    : 'none';

/** All that a manager may want to know before he decides. */
export const rulesWords = (rules: Rules): readonly RuleWords[] => [
  ['Innings', `${rules.innings}`],
  ['Designated hitter', yesNo(rules.dh)],
  [
    'Runner on second',
    rules.ghostRunnerFrom === null ? 'never' : `from inning ${rules.ghostRunnerFrom} on`,
  ],
  ['A tie is possible', rules.maxInnings === 0 ? 'no' : `after inning ${rules.maxInnings}`],
  ['Mercy rule', mercyWords(rules.mercy)],
  [
    'A new pitcher faces',
    rules.threeBatterMinimum ? 'three batters, or ends the half' : 'one batter',
  ],
  ['Who left may return', yesNo(rules.reentry)],
  ['Shifts', yesNo(rules.shiftsAllowed)],
  ['Injuries', yesNo(rules.injuries)],
  ['Rare plays', yesNo(rules.rarePlays)],
  ['Weather', yesNo(rules.weather)],
  ['Strike three may get away', yesNo(rules.droppedThird)],
  ['Triple plays', yesNo(rules.triplePlays)],
  ['Two out, running on contact', yesNo(rules.runOnContact)],
  ['The bat is read', READ_BY[rules.resolution]],
  ['A decision is taken back', UNDO[rules.undo]],
  ['Clock', clockWords(rules.clock)],
];
