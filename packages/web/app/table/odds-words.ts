/** Odds as managers say them. */

import type { ActionOdds, MatchupResult, RiskResult } from '@paper-dynasty/engine';
import type { Worth } from './card-chart.ts';

/** The sign stays on the line of its number. */
export const percent = (share: number): string => `${Math.round(share * 100)}\u00a0%`;

/** Null: there is nothing to be weighed. */
export const breakEvenWords = ({ breakEven }: ActionOdds): string | null => {
  if (breakEven === null) return null;
  if (breakEven > 1) return 'never pays';
  return breakEven < 0 ? 'always pays' : `break-even ${percent(breakEven)}`;
};

/** Whether trying is worth at least as much as the sure thing; what cannot work never is. */
export const pays = ({ worth, instead, success }: ActionOdds): boolean =>
  success > 0 && worth >= instead;

const worthWords = (value: number, unit: ActionOdds['unit']): string =>
  unit === 'wins'
    ? `${(value * 100).toFixed(1)}\u00a0% to win`
    : `${Math.abs(value).toFixed(2)} runs${value < 0 ? ' given up' : ''}`;

/** What it is worth beside doing nothing of the kind, and whom the odds are with. */
export const verdictOf = (odds: ActionOdds): string =>
  `Worth ${worthWords(odds.worth, odds.unit)}, against ${worthWords(odds.instead, odds.unit)} without it: the odds are ${pays(odds) ? 'for' : 'against'} it.`;

export const RISK_WORDS: { readonly [R in RiskResult]: string } = {
  safe: 'Safe',
  wild: 'Safe, and the throw gets away',
  out: 'Out',
  pickedOff: 'Picked off',
  balk: 'Balk',
  thrownAway: 'The pick-off throw gets away',
  calledOff: 'It does not come to it',
  interrupted: 'A wild pitch, passed ball, balk or pick-off comes first',
  hit: 'A bunt hit',
  sacrifice: 'Runners up, batter out',
  leadOut: 'The lead runner is out',
  batterOut: 'Batter out, nobody moves',
  doublePlay: 'Double play',
  through: 'A ground ball goes through the hole',
  reached: 'The batter reaches base',
  movedUp: 'Batter out, a runner moves up',
  noRun: 'The run does not score',
  runScored: 'The run scores',
};

export const MATCHUP_WORDS: { readonly [M in MatchupResult]: string } = {
  homeRun: 'Home run',
  triple: 'Triple',
  double: 'Double',
  single: 'Single',
  walk: 'Walk',
  hitByPitch: 'Hit by pitch',
  reachedOnError: 'On an error',
  strikeout: 'Strikeout',
  groundOut: 'Ground out',
  flyOut: 'Fly out',
  lineOut: 'Line out',
  popOut: 'Pop out',
};

/** What such an end is worth, as the colours of the cards have it. */
export const MATCHUP_WORTH: { readonly [M in MatchupResult]: Worth } = {
  homeRun: 'homer',
  triple: 'extra',
  double: 'extra',
  single: 'single',
  walk: 'free',
  hitByPitch: 'free',
  reachedOnError: 'field',
  strikeout: 'strikeout',
  groundOut: 'out',
  flyOut: 'out',
  lineOut: 'out',
  popOut: 'out',
};
