/** The batters' sides of one matchup, balanced against its average pitcher. */

import {
  AVERAGE_BATTING,
  BATTER_COLUMNS,
  type BatterChances,
  type BatterColumn,
} from '@paper-dynasty/engine';
import { chancesOf } from '@paper-dynasty/league-config';
import type { ParkChances } from '../expected/card-side.ts';
import { batterSideResults } from '../expected/card-side.ts';
import { plus, type Results } from '../expected/results.ts';
import { BOTH, balanced, type Wish, type Wished, type WishedChances } from './balance.ts';
import { type BallparkShare, inPark, type Means } from './means.ts';
import { ballparkColumns, portion, restOf } from './portions.ts';

/** A batter against pitchers of one hand. */
export interface BattingSide {
  readonly rates: Results;
  readonly weight: number;
  /** Parks he plays in, on average. */
  readonly park: ParkChances;
  /** Share of his ground balls made for two outs. */
  readonly doublePlay: number;
  /** Share of his flies to left among those to left and right. */
  readonly left: number;
}

/** What the average pitcher's side does in this matchup. */
export interface Opponents {
  /** How much of his hits is up to the park. */
  readonly ballpark: BallparkShare;
  /** The outs in play that it makes. */
  readonly outs: Results;
}

/** A side for each man. */
export const battingSides = (
  men: readonly BattingSide[],
  means: Means,
  opponents: Opponents,
): readonly BatterChances[] => {
  const other = (man: BattingSide): Results => inPark(means.pitcher, man.park, opponents.ballpark);
  const wish = (man: BattingSide, result: Wished): Wish => ({
    rate: man.rates[result],
    weight: man.weight,
    other: other(man)[result],
    floor: 0,
  });
  const wished = balanced(men, means.batter, wish);
  return men.flatMap((man, index) => {
    const chances = wished[index];
    return chances ? [sideOf(man, chances, opponents.outs)] : [];
  });
};

const AVERAGE = batterSideResults(AVERAGE_BATTING, { homerun: 0.5, single: 0.5 });

type Columns = { readonly [C in BatterColumn]?: number };

const sideOf = (man: BattingSide, wished: WishedChances, given: Results): BatterChances => {
  const ballpark = ballparkColumns(wished, man.park, { side: AVERAGE_BATTING, results: AVERAGE });
  const struck: Columns = {
    ...ballpark.columns,
    ...portion(ballpark.single, AVERAGE_BATTING, ['singleTwo', 'singleOne', 'singleCenter']),
    ...portion(wished.double, AVERAGE_BATTING, ['doubleThree', 'doubleTwo', 'doublePull']),
    triple: wished.triple,
    hbp: wished.hbp,
    walk: wished.walk,
    strikeout: wished.strikeout,
  };
  const columns: Columns = {
    ...struck,
    ...outColumns(man, restOf(struck), plus(given, ballpark.outs)),
  };
  return chancesOf(BATTER_COLUMNS, (column) => columns[column] ?? 0);
};

/**
 * Outs in play fill the side, by kind as he hits them: an error behind a grounder was one too.
 * `given` are those of the pitchers' sides and of his ballpark results.
 */
const outColumns = (man: BattingSide, rest: number, given: Results): Columns => {
  const { rates, doublePlay, left } = man;
  const wanted = {
    ground: BOTH * (rates.groundOut + rates.error) - given.groundOut - given.error,
    fly: BOTH * rates.flyOut - given.flyOut,
    lineout: BOTH * rates.lineOut - given.lineOut,
    popout: BOTH * rates.popOut - given.popOut,
  };
  const kinds = shareOut(rest, wanted);
  const slow =
    AVERAGE_BATTING.groundoutC / (AVERAGE_BATTING.groundoutB + AVERAGE_BATTING.groundoutC);
  const corners = portion(kinds.fly, AVERAGE_BATTING, [
    'flyoutA',
    'flyoutBq',
    'flyoutLfB',
    'flyoutRfB',
  ]);
  const sides = (corners.flyoutLfB ?? 0) + (corners.flyoutRfB ?? 0);
  return {
    ...corners,
    flyoutLfB: sides * left,
    flyoutRfB: sides * (1 - left),
    lineout: kinds.lineout,
    popout: kinds.popout,
    groundoutA: kinds.ground * doublePlay,
    groundoutB: kinds.ground * (1 - doublePlay) * (1 - slow),
    groundoutC: kinds.ground * (1 - doublePlay) * slow,
  };
};

type Kinds = Readonly<Record<'ground' | 'fly' | 'lineout' | 'popout', number>>;

/** The wanted kinds, none below a trace, scaled to fill the rest. */
const shareOut = (rest: number, wanted: Kinds): Kinds => {
  const some = (chances: number): number => Math.max(chances, TRACE);
  const total = some(wanted.ground) + some(wanted.fly) + some(wanted.lineout) + some(wanted.popout);
  const fitted = (chances: number): number => (some(chances) * rest) / total;
  return {
    ground: fitted(wanted.ground),
    fly: fitted(wanted.fly),
    lineout: fitted(wanted.lineout),
    popout: fitted(wanted.popout),
  };
};

const TRACE = 0.5;
