/** Speed and stealing. @see rules §1.1, §11 */

import type { StealRating } from '@paper-dynasty/engine';
import type { Row } from '../record/csv.ts';
import type { PlayerRecord } from '../record/season.ts';
import { clamp, regressed, roundedTo, standardised, type Weighted } from './scale.ts';

const SPEED = { mean: 12.8, deviation: 1.7 };
const SPEED_LIMITS = { min: 8, max: 17 };
/** Nobody learns much about how fast pitchers run. */
const PITCHER_SPEED = 10;

/** Bases taken that a runner could also not have taken, and how many are on average. */
const ADVANCES = [
  ['s1_opp', 's1_to3+'],
  ['s2_opp', 's2_score'],
  ['d1_opp', 'd1_score'],
  ['f3_opp', 'f3_score'],
  ['f2_opp', 'f2_adv'],
  ['g2_opp', 'g2_adv'],
] as const;
const ADVANCE_WEIGHT = 25;
const STEAL_WEIGHT = 60;
const TRIPLE_WEIGHT = 25;

export interface Running {
  readonly speed: number;
  readonly steal: StealRating;
}

/** Speed and steal ratings of every man, in order; batters set the average. */
export const makeRunning = (
  batters: readonly PlayerRecord[],
  pitchers: readonly PlayerRecord[],
): { readonly batters: readonly Running[]; readonly pitchers: readonly Running[] } => {
  const rates = leagueRates(batters);
  const speeds = speedsOf(batters, rates);
  return {
    batters: batters.map((player, index) => ({
      speed: speeds[index] ?? PITCHER_SPEED,
      steal: stealOf(player.running, rates),
    })),
    pitchers: pitchers.map(() => ({ speed: PITCHER_SPEED, steal: NEVER })),
  };
};

const NEVER: StealRating = { low: 3, high: 9, jump: 0, auto: false };

const total = (players: readonly PlayerRecord[], columns: readonly string[]): number =>
  players.reduce((sum, { running }) => sum + counted(running, columns), 0);

const counted = (row: Row | null, columns: readonly string[]): number =>
  row === null ? 0 : columns.reduce((sum, column) => sum + row.count(column), 0);

interface LeagueRates {
  /** Share of each kind of advance that is taken. */
  readonly advances: ReadonlyMap<string, number>;
  /** Attempts of second a plate appearance in which it could be stolen. */
  readonly attempts: number;
  readonly success: number;
}

const ATTEMPTS = ['SB2', 'CS2'];

const leagueRates = (players: readonly PlayerRecord[]): LeagueRates => ({
  advances: new Map(
    ADVANCES.map(([chances, taken]) => [
      taken,
      total(players, [taken]) / total(players, [chances]),
    ]),
  ),
  attempts: total(players, ATTEMPTS) / total(players, ['opp2']),
  success: total(players, ['SB2', 'SB3']) / total(players, ['SB2', 'SB3', 'CS2', 'CS3']),
});

/** What each sign of speed counts for; together they are stretched to the scale of the cards. */
const SIGNS = { advances: 0.5, steals: 0.35, triples: 0.15 };

const speedsOf = (players: readonly PlayerRecord[], rates: LeagueRates): readonly number[] => {
  const sign = (measure: (player: PlayerRecord) => number): readonly Weighted[] =>
    standardised(
      players.map((player) => ({ value: measure(player), weight: timesOnBase(player) })),
      { mean: 0, deviation: 1 },
    );
  const advances = sign(({ running }) => extraAdvances(running, rates));
  const steals = sign(({ running }) => Math.sqrt(attemptRate(running, rates)));
  const triples = sign((player) => Math.sqrt(tripleShare(player)));
  const together = players.map((player, index) => ({
    value:
      SIGNS.advances * (advances[index]?.value ?? 0) +
      SIGNS.steals * (steals[index]?.value ?? 0) +
      SIGNS.triples * (triples[index]?.value ?? 0),
    weight: timesOnBase(player),
  }));
  return roundedTo(SPEED.mean, standardised(together, SPEED), SPEED_LIMITS);
};

const timesOnBase = ({ running }: PlayerRecord): number => 1 + counted(running, ['opp2', 'opp3']);

/** Bases taken beyond the average runner's, for each chance. */
const extraAdvances = (row: Row | null, { advances }: LeagueRates): number => {
  if (row === null) return 0;
  const sums = ADVANCES.map(([chances, taken]) => ({
    chances: row.count(chances),
    extra: row.count(taken) - row.count(chances) * (advances.get(taken) ?? 0),
  }));
  const chances = sums.reduce((sum, one) => sum + one.chances, 0);
  return sums.reduce((sum, one) => sum + one.extra, 0) / (chances + ADVANCE_WEIGHT);
};

const attemptRate = (row: Row | null, { attempts }: LeagueRates): number =>
  regressed(
    { made: counted(row, ATTEMPTS), chances: counted(row, ['opp2']) },
    attempts * SELDOM_TRIED,
    STEAL_WEIGHT,
  );
/** A man of whom nothing is known is no base stealer. */
const SELDOM_TRIED = 0.5;

const tripleShare = ({ batting }: PlayerRecord): number => {
  const sides = [batting.vL, batting.vR];
  const sum = (columns: readonly string[]): number =>
    sides.reduce((amount, side) => amount + counted(side, columns), 0);
  return regressed(
    { made: sum(['3B']), chances: sum(['1B', '2B', '3B']) },
    LEAGUE_TRIPLES,
    TRIPLE_WEIGHT,
  );
};
const LEAGUE_TRIPLES = 0.022;

/**
 * More good jumps than attempts that he made: not every good jump comes when there is something to
 * run for. Whom few throws have tried is taken to be safe as often as the league.
 */
const JUMP_SCALE = 54;
const SUCCESS_WEIGHT = 24;
/** Hold and arm of those who are run on: a point above the average of -2, since a thief may choose. */
const BATTERY_RUN_ON = -1;
const GOOD_JUMP = 7;
const AUTO = { attempts: 0.16, success: 0.76 };
const SAFE = { min: 3, max: 20 };

const stealOf = (row: Row | null, rates: LeagueRates): StealRating => {
  const attempts = attemptRate(row, rates);
  const success = regressed(
    {
      made: counted(row, ['SB2', 'SB3']),
      chances: counted(row, ['SB2', 'SB3', 'CS2', 'CS3']),
    },
    rates.success * (attempts < rates.attempts ? SLOW_SUCCESS : 1),
    SUCCESS_WEIGHT,
  );
  const high = clamp(Math.round(20 * success - BATTERY_RUN_ON), SAFE);
  return {
    low: clamp(high - GOOD_JUMP, SAFE),
    high,
    jump: clamp(Math.round(JUMP_SCALE * attempts), { min: 0, max: 30 }),
    auto: attempts >= AUTO.attempts && success >= AUTO.success,
  };
};
/** Who seldom runs is seldom fast enough. */
const SLOW_SUCCESS = 0.85;
