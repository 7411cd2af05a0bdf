/** Moments, legs and bats that many questions begin from. */

import { AVERAGE_BATTING } from '@paper-dynasty/engine';

export const LATE = { inning: 9, half: 'bottom', lead: 0 } as const;
export const EARLY = { inning: 2, half: 'top', lead: 0 } as const;
export const FAR_BEHIND = { inning: 9, half: 'bottom', lead: -4 } as const;
export const FAST = { speed: 17, steal: { low: 11, high: 18, jump: 12, auto: false } };
export const SLOW = { speed: 9, steal: { low: 4, high: 11, jump: 1, auto: false } };

/** Half of an average man's hits, and strikeouts instead. */
const WEAK = {
  ...AVERAGE_BATTING,
  singleCenter: AVERAGE_BATTING.singleCenter - 5.1,
  singleOne: 0,
  singleTwo: 0,
  walk: AVERAGE_BATTING.walk - 5,
  strikeout: AVERAGE_BATTING.strikeout + 12,
};
export const WEAK_HITTER = { batting: { vL: WEAK, vR: WEAK } };
/** Twelve home runs more than an average man, and fewer strikeouts. */
const STRONG = {
  ...AVERAGE_BATTING,
  homerun: AVERAGE_BATTING.homerun + 12,
  singleCenter: AVERAGE_BATTING.singleCenter + 10,
  strikeout: AVERAGE_BATTING.strikeout - 22,
};
export const SLUGGER = { batting: { vL: STRONG, vR: STRONG } };
