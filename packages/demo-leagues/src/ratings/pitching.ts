/** Holding runners, wild pitches, balks and how long a pitcher lasts. @see rules §1.2, §14 */

import { type Endurance, type PitcherRating, standardCharts } from '@paper-dynasty/engine';
import type { Row } from '../record/csv.ts';
import type { PlayerRecord } from '../record/season.ts';
import { clamp, regressed, roundedTo, type Weighted } from './scale.ts';

const HOLDS = { min: -6, max: 9 };
const TWENTY = { min: 0, max: 20 };
/** With the average catcher's arm of -2 this is the average battery. */
const AVERAGE_HOLD = 0;
const ATTEMPT_WEIGHT = 120;
const SUCCESS_WEIGHT = 10;
const WILD_WEIGHT = 80;
const BALK_WEIGHT = 150;
/** Chances in 400 with a runner on: a chaos roll, then the rating. @see rules §11.1 */
const CHAOS = 400;

/** Whole seasons had 5 % fewer wild pitches than the ratings promise. */
const MORE_WILD = 1.04;

/** The pitching ratings of these men, in order. */
export const makePitcherRatings = (pitchers: readonly PlayerRecord[]): readonly PitcherRating[] => {
  const holds = roundedTo(AVERAGE_HOLD, holdsOf(pitchers), HOLDS);
  const wild = perRunner(pitchers, {
    column: 'WP',
    weight: WILD_WEIGHT,
    rating: (in400) => in400 * MORE_WILD,
  });
  const balks = balksOf(pitchers);
  return pitchers.map((player, index) => ({
    hold: holds[index] ?? AVERAGE_HOLD,
    wildPitch: wild[index] ?? 0,
    balk: balks[index] ?? 0,
    endurance: enduranceOf(player.pitchingTotals),
  }));
};

const sumOf = (players: readonly PlayerRecord[], column: string): number =>
  players.reduce((sum, { hold }) => sum + (hold?.count(column) ?? 0), 0);

const count = ({ hold }: PlayerRecord, column: string): number => hold?.count(column) ?? 0;

/** A rating from what happened with runners on. */
interface RunnerRating {
  readonly column: string;
  /** Plate appearances of the league's rate that are mixed in. */
  readonly weight: number;
  readonly rating: (in400: number) => number;
}

const perRunner = (
  players: readonly PlayerRecord[],
  { column, weight, rating }: RunnerRating,
): readonly number[] => {
  const league = sumOf(players, column) / sumOf(players, 'PA_on');
  const items = players.map((player) => ({
    value: rating(
      CHAOS *
        regressed({ made: count(player, column), chances: count(player, 'PA_on') }, league, weight),
    ),
    weight: count(player, 'PA_on'),
  }));
  return roundedTo(rating(CHAOS * league), items, TWENTY);
};

/** Steals declared a plate appearance with a runner on, most of them called off: each is a balk check too. @see rules §11.2 */
const STEALS_DECLARED = 0.3;
/** What that check adds to the rating. */
const BALK_BONUS = standardCharts.tuning.steal.balkBonus;

/** The ratings that make his balks, those of both checks. */
const balksOf = (pitchers: readonly PlayerRecord[]): readonly number[] =>
  perRunner(pitchers, {
    column: 'BK',
    weight: BALK_WEIGHT,
    rating: (in400) => (in400 - STEALS_DECLARED * BALK_BONUS) / (1 + STEALS_DECLARED),
  });

/** What a point of success and a doubling of the attempts against him are worth in hold. */
const PER_SUCCESS = 20;
const PER_DOUBLING = 2;

const holdsOf = (players: readonly PlayerRecord[]): readonly Weighted[] => {
  const stolen = sumOf(players, 'SB2');
  const tried = stolen + sumOf(players, 'CS2');
  const attempts = tried / sumOf(players, 'opp2');
  const success = stolen / tried;
  return players.map((player) => {
    const against = count(player, 'SB2') + count(player, 'CS2');
    const rate = regressed(
      { made: against, chances: count(player, 'opp2') },
      attempts,
      ATTEMPT_WEIGHT,
    );
    const safe = regressed(
      { made: count(player, 'SB2'), chances: against },
      success,
      SUCCESS_WEIGHT,
    );
    return {
      value: PER_SUCCESS * (safe - success) + PER_DOUBLING * Math.log2(rate / attempts),
      weight: count(player, 'opp2'),
    };
  });
};

const START = { min: 3, max: 8 };
const RELIEF = { min: 1, max: 4 };
const CLOSE = { min: 1, max: 6 };
const STARTS_LISTED = 3;
const SAVES_OF_A_CLOSER = 10;
/** He was taken out as he tired, not after: the next third of an inning was still in him. */
const SPARE_OUTS = 1;

/** Innings from the batters he faced: as many as he got out of the same number over the season. */
const enduranceOf = (totals: Row | null): Endurance => {
  if (totals === null) return { start: 0, relief: 1, close: 0 };
  const outsPerBatter = totals.count('OUT') / Math.max(1, totals.count('TBF'));
  const innings = (batters: number): number => (batters * outsPerBatter + SPARE_OUTS) / 3;
  const starts = totals.count('start_n') >= STARTS_LISTED;
  const closes = totals.count('SV') >= SAVES_OF_A_CLOSER;
  const longest = totals.count('relief_BF_p90') * outsPerBatter;
  return {
    start: starts ? clamp(Math.round(innings(totals.count('start_BF_mean'))), START) : 0,
    relief: clamp(Math.round(innings(totals.count('relief_BF_mean'))), RELIEF),
    close: closes ? clamp(Math.round(longest - 3), CLOSE) : 0,
  };
};
