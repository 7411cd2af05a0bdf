/** An inning as people say it. */

import type { Half } from '@paper-dynasty/engine';

const ENDINGS = ['th', 'st', 'nd', 'rd'];

/** `1st`, `2nd`, `3rd`, `11th`. */
export const ordinal = (n: number): string => {
  const teens = n % 100 >= 11 && n % 100 <= 13;
  return `${n}${(teens ? undefined : ENDINGS[n % 10]) ?? 'th'}`;
};

/** `Top 5th`. */
export const halfLabel = (half: Half, inning: number): string =>
  `${half === 'top' ? 'Top' : 'Bottom'} ${ordinal(inning)}`;

/** Innings pitched as baseball writes them: 19 outs are `6 1/3`. */
export const inningsPitched = (outs: number): string => {
  const whole = Math.floor(outs / 3);
  const thirds = outs % 3;
  if (thirds === 0) return `${whole}`;
  return whole === 0 ? `${thirds}/3` : `${whole} ${thirds}/3`;
};
