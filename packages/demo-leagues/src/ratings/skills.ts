/** Bunting and the hit-and-run, and what kind of outs a man makes. @see rules §1.1, §12 */

import { AVERAGE_BATTING, AVERAGE_PITCHING, type Grade, type Hand } from '@paper-dynasty/engine';
import type { Row } from '../record/csv.ts';
import type { PlayerRecord } from '../record/season.ts';
import { clamp, regressed } from './scale.ts';

const sumOver = (rows: readonly (Row | null)[], column: string): number =>
  rows.reduce((sum, row) => sum + (row?.count(column) ?? 0), 0);

const sides = ({ batting }: PlayerRecord): readonly (Row | null)[] => [batting.vL, batting.vR];

/** Half of the bunts in play do what they were made for. */
const BUNT_SUCCESS = 0.6;
const BUNT_WEIGHT = 5;

/** By how often his bunts worked, and whether he was asked to bunt at all. */
export const buntGrade = (player: PlayerRecord): Grade => {
  const bunts = sumOver(sides(player), 'bunt_inplay');
  const worked = sumOver(sides(player), 'SH') + sumOver(sides(player), 'bunt_hit');
  const success = regressed({ made: worked, chances: bunts }, BUNT_SUCCESS, BUNT_WEIGHT);
  if (bunts >= 8 && success >= 0.72) return 'A';
  if (bunts >= 4 && success >= 0.62) return 'B';
  return bunts === 0 && sumOver(sides(player), 'HR') >= 10 ? 'D' : 'C';
};

const STRIKEOUTS = 0.23;
const STRIKEOUT_WEIGHT = 60;

/** Whoever hardly ever strikes out can be trusted to put the ball in play: one batter in eight. */
export const hitAndRunGrade = (player: PlayerRecord): Grade => {
  const rate = regressed(
    { made: sumOver(sides(player), 'SO'), chances: sumOver(sides(player), 'PA') },
    STRIKEOUTS,
    STRIKEOUT_WEIGHT,
  );
  if (rate < 0.12) return 'A';
  if (rate < 0.16) return 'B';
  return rate < 0.26 ? 'C' : 'D';
};

const LEAGUE_DOUBLE_PLAYS = 3463 / 34051;
const LEAGUE_GROUND_OUTS = 39580 / 186517;
const DOUBLE_PLAY_WEIGHT = 60;
/** Of his ground balls some are beaten out, or hit when nobody is on first who could be forced. Whole seasons say how many. */
const MORE_DOUBLE_PLAYS = 1.04;
const SHARES = { min: 0.25, max: 0.8 };

/** Share of his ground balls that are double-play balls: more for him who hit into more than his ground balls explain. */
const doublePlayShare = (rows: readonly (Row | null)[], average: number): number => {
  const doublePlays = regressed(
    { made: sumOver(rows, 'GIDP'), chances: sumOver(rows, 'GIDP_opp') },
    LEAGUE_DOUBLE_PLAYS,
    DOUBLE_PLAY_WEIGHT,
  );
  const grounders = regressed(
    { made: sumOver(rows, 'GO'), chances: sumOver(rows, 'PA') },
    LEAGUE_GROUND_OUTS,
    DOUBLE_PLAY_WEIGHT,
  );
  const ratio = doublePlays / LEAGUE_DOUBLE_PLAYS / (grounders / LEAGUE_GROUND_OUTS);
  return clamp(average * ratio * MORE_DOUBLE_PLAYS, SHARES);
};

const batterGrounders =
  AVERAGE_BATTING.groundoutA + AVERAGE_BATTING.groundoutB + AVERAGE_BATTING.groundoutC;
const pitcherGrounders = AVERAGE_PITCHING.groundoutA + AVERAGE_PITCHING.groundoutB;

export const batterDoublePlays = (player: PlayerRecord): number =>
  doublePlayShare(sides(player), AVERAGE_BATTING.groundoutA / batterGrounders);

export const pitcherDoublePlays = ({ pitching }: PlayerRecord): number =>
  doublePlayShare([pitching.vL, pitching.vR], AVERAGE_PITCHING.groundoutA / pitcherGrounders);

const FLY_WEIGHT = 40;

/** Share of the flies to left among those to left and right: batters hit them the other way. */
const LEFT_SHARE: { readonly [H in Hand]: number } = { L: 0.641, R: 0.35 };

/** The same for one man, on one side of his card. */
export const fliesToLeft = (row: Row | null, side: Hand): number => {
  const left = row?.count('aLF') ?? 0;
  const chances = left + (row?.count('aRF') ?? 0);
  return regressed({ made: left, chances }, LEFT_SHARE[side], FLY_WEIGHT);
};

/** Shares of the flies off him to left, centre and right. */
export const fliesOff = (row: Row | null): readonly [number, number, number] => {
  const average = [
    AVERAGE_PITCHING.flyoutLfB,
    AVERAGE_PITCHING.flyoutCfB,
    AVERAGE_PITCHING.flyoutRfB,
  ];
  const total = average.reduce((sum, chances) => sum + chances, 0);
  const counts = ['aLF', 'aCF', 'aRF'].map((column) => row?.count(column) ?? 0);
  const chances = counts.reduce((sum, count) => sum + count, 0);
  const share = (index: number): number =>
    regressed({ made: counts[index] ?? 0, chances }, (average[index] ?? 0) / total, FLY_WEIGHT);
  return [share(0), share(1), share(2)];
};
