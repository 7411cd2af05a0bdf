/** The pitchers' sides of one matchup, balanced against its average batter. */

import {
  AVERAGE_PITCHING,
  CHANCES,
  FIELD_POSITIONS,
  PITCHER_COLUMNS,
  type PitcherChances,
  type PitcherColumn,
} from '@paper-dynasty/engine';
import { chancesOf } from '@paper-dynasty/league-config';
import {
  AVERAGE_PARK,
  averageChances,
  type Checks,
  type ParkChances,
  pitcherSideResults,
} from '../expected/card-side.ts';
import { NOTHING, plus, type Results, times } from '../expected/results.ts';
import { BOTH, balanced, WISHED, type Wish, type Wished, type WishedChances } from './balance.ts';
import { BATTER_BALLPARK, inPark, type Means } from './means.ts';
import { ballparkColumns, portion, restOf } from './portions.ts';

/** A pitcher against batters of one side. */
export interface PitchingSide {
  readonly rates: Results;
  readonly weight: number;
  readonly park: ParkChances;
  /** The fielders behind him. */
  readonly checks: Checks;
  /** Share of his ground balls made for two outs. */
  readonly doublePlay: number;
  /** Shares of his flies to left, centre and right. */
  readonly flies: readonly [left: number, centre: number, right: number];
}

/** Chances that an average pitcher's side sends to the fielders. */
const CHECKS = FIELD_POSITIONS.reduce((sum, position) => sum + averageChances(position), 0);

/** A side for each man. */
export const pitchingSides = (
  men: readonly PitchingSide[],
  means: Means,
): readonly PitcherChances[] => {
  const other = (man: PitchingSide): Results => inPark(means.batter, man.park, BATTER_BALLPARK);
  const wish = (man: PitchingSide, result: Wished): Wish => ({
    rate: man.rates[result],
    weight: man.weight,
    other: other(man)[result],
    floor: fromChecks(man)[result],
  });
  const wished = balanced(men, means.pitcher, wish);
  return men.flatMap((man, index) => {
    const chances = wished[index];
    return chances ? [sideOf(man, chances, other(man))] : [];
  });
};

/** What all checks of an average side come to behind him. */
const fromChecks = ({ checks }: PitchingSide): Results =>
  plus(...FIELD_POSITIONS.map((position) => times(averageChances(position), checks[position])));

const NO_CHECKS: Checks = {
  P: NOTHING,
  C: NOTHING,
  '1B': NOTHING,
  '2B': NOTHING,
  '3B': NOTHING,
  SS: NOTHING,
  LF: NOTHING,
  CF: NOTHING,
  RF: NOTHING,
};
/** What the average side says by itself. */
const AVERAGE_OWN = pitcherSideResults(AVERAGE_PITCHING, AVERAGE_PARK, NO_CHECKS);

type Columns = { readonly [C in PitcherColumn]?: number };

const sideOf = (man: PitchingSide, wished: WishedChances, other: Results): PitcherChances => {
  const full = fromChecks(man);
  const share = checksShare(wished, full);
  const checked = times(share, full);
  const own = (result: Wished): number => Math.max(0, wished[result] - checked[result]);
  const ballpark = ballparkColumns({ homerun: wished.homerun, single: own('single') }, man.park, {
    side: AVERAGE_PITCHING,
    results: AVERAGE_OWN,
  });
  const struck: Columns = {
    ...checkColumns(share),
    ...ballpark.columns,
    ...portion(ballpark.single, AVERAGE_PITCHING, ['singleTwo', 'singleOne', 'singleCenter']),
    ...portion(own('double'), AVERAGE_PITCHING, ['doubleThree', 'doubleTwo', 'doubleCf']),
    triple: own('triple'),
    hbp: wished.hbp,
    walk: wished.walk,
    strikeout: wished.strikeout,
  };
  const columns: Columns = {
    ...struck,
    ...outColumns(man, restOf(struck), plus(checked, other, ballpark.outs)),
  };
  return chancesOf(PITCHER_COLUMNS, (column) => columns[column] ?? 0);
};

/** Ballpark results that stay in, and a few outs that ask nothing of a fielder. */
const OWN_OUTS = 7;
/** Even against the hardest man to hit some balls are put in play. */
const FEWEST_CHECKS = 0.1;

/** Part of the average checks that fits on the side beside his strikeouts. */
const checksShare = (wished: WishedChances, checked: Results): number => {
  const room = CHANCES - OWN_OUTS - WISHED.reduce((sum, result) => sum + wished[result], 0);
  const outs = CHECKS - WISHED.reduce((sum, result) => sum + checked[result], 0);
  return Math.min(1, Math.max(FEWEST_CHECKS, room / outs));
};

const checkColumns = (share: number): Columns =>
  portion(CHECKS * share, AVERAGE_PITCHING, [
    'xP',
    'xC',
    'x1B',
    'x2B',
    'x3B',
    'xSS',
    'xLF',
    'xCF',
    'xRF',
  ]);

/** A trace of both kinds is left on every side. */
const TRACE = 0.5;

/** Outs in play fill the side; `given` are those of his checks, of his ballpark results and of the batters' sides. */
const outColumns = (man: PitchingSide, rest: number, given: Results): Columns => {
  const { rates, doublePlay, flies } = man;
  const wanted = (result: 'groundOut' | 'error' | 'flyOut' | 'lineOut' | 'popOut'): number =>
    BOTH * rates[result] - given[result];
  const ground = Math.max(TRACE, wanted('groundOut') + wanted('error'));
  const air = Math.max(TRACE, wanted('flyOut') + wanted('lineOut') + wanted('popOut'));
  const scale = Math.max(rest, 2 * TRACE) / (ground + air);
  return {
    groundoutA: ground * scale * doublePlay,
    groundoutB: ground * scale * (1 - doublePlay),
    flyoutLfB: air * scale * flies[0],
    flyoutCfB: air * scale * flies[1],
    flyoutRfB: air * scale * flies[2],
  };
};
