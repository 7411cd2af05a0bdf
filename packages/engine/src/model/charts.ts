/** The shape of every chart a play is looked up in. Values live in `charts/`; a league may bring its own. */

import type { ByPosition, FieldPosition, Hand } from './baseball.ts';
import { isOutfield } from './baseball.ts';
import type { Grade } from './cards.ts';
import type { Outcome } from './outcome.ts';
import type { Tuning } from './tuning.ts';

/** What a range roll can say. @see rules §9.1 */
export const RANGE_RESULTS = [
  'G1',
  'G2',
  'G3',
  'G3#',
  'S1',
  'S2',
  'SPD',
  'PO',
  'FO',
  'F1',
  'F2',
  'F3',
  'SI2',
  'DO2',
  'DO3',
  'TR',
] as const;
/** A cell of a range chart: what a fielder's reach makes of a ball. @see rules §9.1 */
export type RangeResult = (typeof RANGE_RESULTS)[number];
/** Index d20 - 1; exactly twenty cells. */
export type D20Row<T> = readonly T[];
/** A row for each range 1-5 (index range - 1). */
export type RangeChart = readonly D20Row<RangeResult>[];

/** @see rules §12 */
export const BUNT_RESULTS = ['HIT', 'SUC', 'LEAD', 'FAIL', 'DP'] as const;
/** A cell of the bunt chart. @see rules §12 */
export type BuntResult = (typeof BUNT_RESULTS)[number];

/** A cell of the quick chart: d20 from the previous bound up to `max`. @see rules §7 */
export interface QuickCell {
  readonly max: number;
  readonly outcome: Outcome;
}

/** Shares of 100 by position. @see rules §4 */
export type LocationTable = { readonly [H in Hand]: ByPosition<number> };

/** One severity split of the error numbers: the lowest share is `three` bases, then `two`, the rest one. @see rules §9.2 */
export interface ErrorSeverity {
  readonly three: number;
  readonly two: number;
}

/** All that a rare play can do. */
export const RARE_EFFECTS = [
  'runnerInterference',
  'runnerHit',
  'collision',
  'insideThePark',
  'catcherInterference',
] as const;
/** What a rare play does. @see rules §9.4 */
export type RareEffect = (typeof RARE_EFFECTS)[number];

/** All families of fielders. */
export const FIELD_FAMILIES = ['infield', 'outfield', 'catcher', 'pitcher'] as const;
/** Who is tested: the row of a rare play. */
export type FieldFamily = (typeof FIELD_FAMILIES)[number];

export const fieldFamilyOf = (position: FieldPosition): FieldFamily => {
  if (position === 'P') return 'pitcher';
  if (position === 'C') return 'catcher';
  return isOutfield(position) ? 'outfield' : 'infield';
};

/** A line of the rare plays: on which result of whom it happens, and what it does. @see rules §9.4 */
export interface RarePlay {
  /** Unique; kept in the story of the play. */
  readonly key: string;
  readonly family: FieldFamily;
  readonly on: RangeResult;
  readonly effect: RareEffect;
  readonly text: string;
}

/** Index 3d6 - 3, sixteen cells: the games a man misses after this one; null: he is not hurt. @see rules §14 */
export type InjuryChart = readonly (number | null)[];

/** All tables and numbers that a league's games are played by. `validateCharts` refuses a set with a gap, an overlap or a wrong total before it is used. */
export interface Charts {
  readonly id: string;
  readonly range: ByPosition<RangeChart>;
  /** Error numbers per rating point, in 216ths. */
  readonly errorPerPoint: ByPosition<number>;
  readonly errorSeverity: ByPosition<ErrorSeverity>;
  readonly bunt: { readonly [G in Grade]: D20Row<BuntResult> };
  readonly location: {
    readonly groundball: LocationTable;
    readonly fly: LocationTable;
    readonly lineout: LocationTable;
    readonly popout: LocationTable;
    readonly hit: LocationTable;
    readonly bunt: LocationTable;
  };
  /** Row index a - 1. */
  readonly quick: D20Row<readonly QuickCell[]>;
  readonly rarePlays: readonly RarePlay[];
  readonly injury: InjuryChart;
  readonly tuning: Tuning;
}
