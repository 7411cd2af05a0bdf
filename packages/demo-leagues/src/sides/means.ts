/** How the results of a matchup are shared between the average batter's and the average pitcher's side. */

import {
  AVERAGE_BATTING,
  AVERAGE_PITCHING,
  averageFielder,
  type Charts,
  type FIELD_POSITIONS,
} from '@paper-dynasty/engine';
import {
  AVERAGE_PARK,
  batterSideResults,
  type Checks,
  type ParkChances,
  pitcherSideResults,
} from '../expected/card-side.ts';
import { checkResults } from '../expected/fielding.ts';
import { minus, type Results, resultsOf, times } from '../expected/results.ts';
import { BOTH } from './balance.ts';

/** Mean chances of a side of either card in one matchup; together they give the matchup's rates. */
export interface Means {
  readonly batter: Results;
  readonly pitcher: Results;
}

/** Fielding checks behind an average team. */
export const averageChecks = (charts: Charts): Checks => {
  const at = (position: (typeof FIELD_POSITIONS)[number]) =>
    checkResults(charts, averageFielder(position));
  return {
    P: at('P'),
    C: at('C'),
    '1B': at('1B'),
    '2B': at('2B'),
    '3B': at('3B'),
    SS: at('SS'),
    LF: at('LF'),
    CF: at('CF'),
    RF: at('RF'),
  };
};

/** The rates of a matchup, each result shared as the average cards of the rule book share it. */
export const meansOf = (rates: Results, charts: Charts): Means => {
  const batter = batterSideResults(AVERAGE_BATTING, AVERAGE_PARK);
  const pitcher = pitcherSideResults(AVERAGE_PITCHING, AVERAGE_PARK, averageChecks(charts));
  const both = times(BOTH, rates);
  const pitchers = resultsOf((r) => (both[r] * pitcher[r]) / (batter[r] + pitcher[r]));
  return { batter: minus(both, pitchers), pitcher: pitchers };
};

/** What the average opposing side gives in this park: a part of its home runs and singles depends on it. */
export const inPark = (mean: Results, park: ParkChances, bpShare: BallparkShare): Results => ({
  ...mean,
  homerun: mean.homerun * (1 + bpShare.homerun * (park.homerun / AVERAGE_PARK.homerun - 1)),
  single: mean.single * (1 + bpShare.single * (park.single / AVERAGE_PARK.single - 1)),
});

/** Share of a side's home runs and singles that are ballpark results, in an average park. */
export interface BallparkShare {
  readonly homerun: number;
  readonly single: number;
}

const bpShare = (
  side: { readonly bpHomerun: number; readonly bpSingle: number },
  results: Results,
): BallparkShare => ({
  homerun: (side.bpHomerun * AVERAGE_PARK.homerun) / results.homerun,
  single: (side.bpSingle * AVERAGE_PARK.single) / results.single,
});

export const BATTER_BALLPARK = bpShare(
  AVERAGE_BATTING,
  batterSideResults(AVERAGE_BATTING, AVERAGE_PARK),
);

export const pitcherBallpark = (charts: Charts): BallparkShare =>
  bpShare(
    AVERAGE_PITCHING,
    pitcherSideResults(AVERAGE_PITCHING, AVERAGE_PARK, averageChecks(charts)),
  );
