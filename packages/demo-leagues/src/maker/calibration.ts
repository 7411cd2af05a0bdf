/** What the league's rates are multiplied by before the cards are made, so that whole seasons come out right. */

import type { Wished } from '../sides/balance.ts';

/**
 * A season is not only cards: tired pitchers give up more, drawn-in infields let balls through, a
 * bunt is no swing, and somebody better hits for a pitcher. What these add is taken from the cards.
 */
export const CALIBRATION: { readonly [R in Wished]: number } = {
  homerun: 0.99,
  triple: 1,
  double: 1.005,
  single: 0.984,
  walk: 0.957,
  hbp: 0.962,
  strikeout: 0.981,
};
