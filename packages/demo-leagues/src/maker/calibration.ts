/** What the league's rates are multiplied by before the cards are made, so that whole seasons come out right. */

import type { Wished } from '../sides/balance.ts';

/**
 * A season is not only cards: tired pitchers give up more, drawn-in infields let balls through,
 * and a bunt is no swing. What these add is taken from the cards.
 */
export const CALIBRATION: { readonly [R in Wished]: number } = {
  homerun: 1.006,
  triple: 1,
  double: 1.012,
  single: 0.994,
  walk: 0.966,
  hbp: 0.98,
  strikeout: 0.991,
};
