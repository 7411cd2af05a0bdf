/** The chart that stands in for cards nobody can read: average results from two d20. @see rules §7 */

import type { FieldPosition } from '../model/baseball.ts';
import type { D20Row, QuickCell } from '../model/charts.ts';
import type { OutcomeCode } from '../model/outcome.ts';

const to = (max: number, code: OutcomeCode, location?: FieldPosition): QuickCell => ({
  max,
  outcome: location === undefined ? { code } : { code, location },
});
const all = (code: OutcomeCode, location?: FieldPosition): readonly QuickCell[] => [
  to(20, code, location),
];
const check = (max: number, position: FieldPosition): QuickCell => to(max, 'X_CHECK', position);

/** A row for each first d20; the second d20 picks the cell. */
export const STANDARD_QUICK: D20Row<readonly QuickCell[]> = [
  all('STRIKEOUT'),
  all('STRIKEOUT'),
  all('STRIKEOUT'),
  all('STRIKEOUT'),
  [to(7, 'STRIKEOUT'), to(14, 'POPOUT'), to(20, 'GROUNDBALL_A')],
  all('WALK'),
  [to(13, 'WALK'), to(17, 'HIT_BY_PITCH'), to(20, 'LINEOUT')],
  [to(4, 'SINGLE_1'), to(20, 'SINGLE_UNCAPPED', 'CF')],
  all('SINGLE_UNCAPPED'),
  [
    to(4, 'SINGLE_UNCAPPED'),
    to(10, 'SINGLE_2'),
    to(11, 'TRIPLE'),
    to(13, 'FLYOUT_B', 'LF'),
    to(20, 'GROUNDBALL_A'),
  ],
  [
    to(7, 'DOUBLE_2'),
    to(13, 'DOUBLE_UNCAPPED'),
    to(16, 'DOUBLE_3'),
    to(17, 'FLYOUT_B', 'RF'),
    to(20, 'LINEOUT'),
  ],
  [to(10, 'HOMERUN'), to(15, 'BP_HOMERUN'), to(20, 'FLYOUT_A')],
  [
    to(5, 'FLYOUT_B', 'LF'),
    check(7, 'LF'),
    to(10, 'FLYOUT_B', 'CF'),
    check(14, 'CF'),
    to(18, 'FLYOUT_B', 'RF'),
    check(20, 'RF'),
  ],
  [to(14, 'FLYOUT_BQ'), to(20, 'FLYOUT_C')],
  [to(14, 'LINEOUT'), to(20, 'POPOUT')],
  all('GROUNDBALL_A'),
  [to(5, 'GROUNDBALL_A'), to(14, 'GROUNDBALL_B'), to(20, 'FLYOUT_B', 'CF')],
  [to(12, 'GROUNDBALL_B'), to(20, 'GROUNDBALL_C')],
  [to(6, 'GROUNDBALL_C'), check(8, 'P'), check(11, 'C'), check(13, '1B'), check(20, '2B')],
  [check(4, '3B'), check(12, 'SS'), check(14, 'LF'), check(18, 'CF'), check(20, 'RF')],
];
