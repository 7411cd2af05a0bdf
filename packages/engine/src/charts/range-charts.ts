/** What a fielder's range makes of a ball hit at him. @see rules §9.1 */

import type { ByPosition } from '../model/baseball.ts';
import type { RangeChart } from '../model/charts.ts';
import { RANGE_RESULTS } from '../model/charts.ts';
import { d20Row } from './d20-row.ts';

const chart = (...rows: readonly string[]): RangeChart =>
  rows.map((row) => d20Row(row, RANGE_RESULTS));

/** Ranges 1 (best) to 5, a row each. */
const INFIELD = chart(
  'S1 1, G3# 2-4, G2 5-8, G1 9-20',
  'S2 1, S1 2, G3# 3-5, G3 6, G2 7-11, G1 12-20',
  'S2 1-2, S1 3-4, G3# 5-7, G3 8-9, G2 10-14, G1 15-20',
  'S2 1-3, S1 4-6, G3# 7-9, G3 10-11, G2 12-16, G1 17-20',
  'S2 1-4, S1 5-8, G3# 9-11, G3 12-14, G2 15-18, G1 19-20',
);

const OUTFIELD = chart(
  'DO2 1, F1 2, F2 3-12, F3 13-20',
  'DO2 1, SI2 2-3, F1 4, F2 5-14, F3 15-20',
  'TR 1, DO3 2, DO2 3, SI2 4-6, F1 7, F2 8-16, F3 17-20',
  'TR 1, DO3 2-3, DO2 4-5, SI2 6-10, F1 11-12, F2 13-18, F3 19-20',
  'TR 1-2, DO3 3-4, DO2 5-8, SI2 9-14, F1 15-16, F2 17-20',
);

const CATCHER = chart(
  'SPD 1, G3 2-4, G2 5-6, PO 7-14, FO 15-20',
  'SPD 1-2, G3 3-6, G2 7-8, PO 9-15, FO 16-20',
  'S1 1, SPD 2-4, G3 5-9, G2 10-11, PO 12-16, FO 17-20',
  'S1 1-2, SPD 3-6, G3 7-12, G2 13, PO 14-17, FO 18-20',
  'S1 1-3, SPD 4-8, G3 9-14, PO 15-18, FO 19-20',
);

const PITCHER = chart(
  'G3 1-4, G2 5-9, G1 10-20',
  'S1 1, G3 2-6, G2 7-11, G1 12-20',
  'S1 1-2, G3 3-9, G2 10-14, G1 15-20',
  'S1 1-3, G3 4-11, G2 12-16, G1 17-20',
  'S1 1-5, G3 6-13, G2 14-18, G1 19-20',
);

export const STANDARD_RANGE: ByPosition<RangeChart> = {
  P: PITCHER,
  C: CATCHER,
  '1B': INFIELD,
  '2B': INFIELD,
  '3B': INFIELD,
  SS: INFIELD,
  LF: OUTFIELD,
  CF: OUTFIELD,
  RF: OUTFIELD,
};
