/** What this batter does against this pitcher, in the words of a box score. @see rules §5 */

import type { OddsView, PlateResult } from './swing-odds.ts';
import { swingOdds } from './swing-odds.ts';

/** What can come of a plate appearance, in the words of a box score. */
export const MATCHUP_RESULTS = [
  'homeRun',
  'triple',
  'double',
  'single',
  'walk',
  'hitByPitch',
  'reachedOnError',
  'strikeout',
  'groundOut',
  'flyOut',
  'lineOut',
  'popOut',
] as const;
/** One of them. */
export type MatchupResult = (typeof MATCHUP_RESULTS)[number];

/** Chances, 0-1, adding up to 1. */
export type MatchupOdds = { readonly [R in MatchupResult]: number };

const NAMES: { readonly [R in Exclude<PlateResult, 'FOUL_ERROR'>]: MatchupResult } = {
  STRIKEOUT: 'strikeout',
  WALK: 'walk',
  HIT_BY_PITCH: 'hitByPitch',
  CATCHER_INTERFERENCE: 'reachedOnError',
  SINGLE_1: 'single',
  SINGLE_2: 'single',
  SINGLE_UNCAPPED: 'single',
  DOUBLE_2: 'double',
  DOUBLE_3: 'double',
  DOUBLE_UNCAPPED: 'double',
  TRIPLE: 'triple',
  HOMERUN: 'homeRun',
  GROUNDBALL_A: 'groundOut',
  GROUNDBALL_B: 'groundOut',
  GROUNDBALL_C: 'groundOut',
  FLYOUT_A: 'flyOut',
  FLYOUT_B: 'flyOut',
  FLYOUT_BQ: 'flyOut',
  FLYOUT_C: 'flyOut',
  LINEOUT: 'lineOut',
  POPOUT: 'popOut',
  ERROR: 'reachedOnError',
};

/**
 * The chance of each end of a plate appearance in which the batter swings, with park, weather,
 * fatigue and the fielders' hands. A dropped foul fly only brings him up again, so that it is
 * shared out among the rest; what the depth of the infield makes of a ground ball comes after.
 */
export const matchupOdds = (view: OddsView): MatchupOdds => {
  const { FOUL_ERROR: again, ...ends } = swingOdds(view);
  const odds = Object.fromEntries(MATCHUP_RESULTS.map((result) => [result, 0])) as {
    -readonly [R in MatchupResult]: number;
  };
  for (const [result, name] of Object.entries(NAMES) as [keyof typeof NAMES, MatchupResult][])
    odds[name] += ends[result] / (1 - again);
  return odds;
};
