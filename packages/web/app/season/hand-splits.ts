/** Figures apart by the hand on the other side. */

import type { Hand } from '@paper-dynasty/engine';

/** As lines of a table. */
export const handRows = <Figures extends { readonly hand: Hand }>(splits: readonly Figures[]) =>
  splits.map((split) => ({ ...split, key: split.hand }));

/** `vs left-handers`. */
export const handWords = (key: string): string => `vs ${key === 'L' ? 'left' : 'right'}-handers`;
