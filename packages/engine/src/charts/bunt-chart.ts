/** What comes of a sacrifice bunt or squeeze, by the batter's grade. @see rules §12 */

import type { Charts } from '../model/charts.ts';
import { BUNT_RESULTS } from '../model/charts.ts';
import { d20Row } from './d20-row.ts';

export const STANDARD_BUNT: Charts['bunt'] = {
  A: d20Row('HIT 1-3, SUC 4-16, LEAD 17-18, FAIL 19, DP 20', BUNT_RESULTS),
  B: d20Row('HIT 1-2, SUC 3-15, LEAD 16-17, FAIL 18-19, DP 20', BUNT_RESULTS),
  C: d20Row('HIT 1, SUC 2-13, LEAD 14-16, FAIL 17-19, DP 20', BUNT_RESULTS),
  D: d20Row('SUC 1-10, LEAD 11-14, FAIL 15-19, DP 20', BUNT_RESULTS),
};
