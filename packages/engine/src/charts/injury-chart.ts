/** How badly a man is hurt. @see rules §14 */

import type { InjuryChart } from '../model/charts.ts';

const UNHURT = null;

/** One man in six of those who have to be looked at, two in three of them for more than this game. */
export const STANDARD_INJURIES: InjuryChart = [
  30, // 3: the rarest, and the worst
  15, // 4
  8, // 5
  3, // 6
  UNHURT, // 7
  UNHURT,
  UNHURT,
  UNHURT,
  UNHURT,
  UNHURT,
  UNHURT,
  UNHURT,
  UNHURT, // 15
  0, // 16: he leaves, and plays again tomorrow
  0, // 17
  0, // 18
];
