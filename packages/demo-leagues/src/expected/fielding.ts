/** What a fielding check comes to, on average. @see rules §9 */

import type { Charts, FieldPosition, RangeResult } from '@paper-dynasty/engine';
import { isOutfield } from '@paper-dynasty/engine';
import { NOTHING, only, plus, type Result, type Results, times } from './results.ts';

/** What matters of a fielder in a check. */
export interface Fielder {
  readonly position: FieldPosition;
  readonly range: number;
  readonly error: number;
}

/** A man of average speed beats out this share of the balls that ask for speed. */
const BEATS_OUT = 12.8 / 20;

/** Chances of each result of one check at this fielder, the infield at normal depth and nobody held. */
export const checkResults = (charts: Charts, fielder: Fielder): Results => {
  const row = charts.range[fielder.position][fielder.range - 1] ?? [];
  const errs = errorShare(charts, fielder);
  return row.reduce(
    (sum, cell) => plus(sum, times(1 / row.length, cellResults(cell, fielder.position, errs))),
    NOTHING,
  );
};

/** Chance that the fielder errs in a check. @see rules §9.2 */
export const errorShare = (charts: Charts, { position, error }: Fielder): number =>
  Math.min(Math.round(error * charts.errorPerPoint[position]), charts.tuning.errorCap) / 216;

/** A hit stays a hit whatever error follows; an out with an error puts the batter on. @see rules §9.3 */
const cellResults = (cell: RangeResult, position: FieldPosition, errs: number): Results => {
  const hit = HITS[cell];
  if (hit) return only({ [hit]: 1 });
  if (cell === 'SPD') {
    const out = 1 - BEATS_OUT;
    return only({ single: BEATS_OUT, groundOut: out * (1 - errs), error: out * errs });
  }
  const out = outOf(cell, position);
  // A dropped foul prolongs the plate appearance: it then comes to anything, so it counts as nothing here.
  return cell === 'FO' ? only({ [out]: 1 - errs }) : only({ [out]: 1 - errs, error: errs });
};

const HITS: { readonly [R in RangeResult]?: Result } = {
  S1: 'single',
  S2: 'single',
  SI2: 'single',
  DO2: 'double',
  DO3: 'double',
  TR: 'triple',
};

const outOf = (cell: RangeResult, position: FieldPosition): Result => {
  if (isOutfield(position)) return 'flyOut';
  return cell === 'PO' || cell === 'FO' ? 'popOut' : 'groundOut';
};
