/** Where a ball goes when neither card nor manager says so: shares of 100. @see rules §4 */

import type { ByPosition } from '../model/baseball.ts';
import { FIELD_POSITIONS } from '../model/baseball.ts';
import type { Charts, LocationTable } from '../model/charts.ts';

const NOBODY: ByPosition<number> = {
  P: 0,
  C: 0,
  '1B': 0,
  '2B': 0,
  '3B': 0,
  SS: 0,
  LF: 0,
  CF: 0,
  RF: 0,
};

/** Shares in the scorer's order, pitcher first; those left out are nought. */
const shares = (...row: readonly number[]): ByPosition<number> => {
  const table = { ...NOBODY };
  FIELD_POSITIONS.forEach((position, i) => {
    table[position] = row[i] ?? 0;
  });
  return table;
};

const BUNT = shares(40, 15, 20, 0, 25);

const table = (R: ByPosition<number>, L: ByPosition<number>): LocationTable => ({ L, R });

export const STANDARD_LOCATIONS: Charts['location'] = {
  groundball: table(shares(9, 1, 5, 18, 31, 36), shares(10, 1, 26, 37, 8, 18)),
  fly: table(shares(0, 0, 0, 0, 0, 0, 19, 39, 42), shares(0, 0, 0, 0, 0, 0, 42, 39, 19)),
  lineout: table(shares(2, 0, 3, 8, 6, 8, 18, 29, 26), shares(2, 0, 6, 7, 4, 8, 25, 29, 19)),
  popout: table(shares(1, 8, 32, 33, 9, 17), shares(1, 7, 7, 15, 37, 33)),
  hit: table(shares(0, 0, 0, 0, 0, 0, 38, 34, 28), shares(0, 0, 0, 0, 0, 0, 27, 33, 40)),
  bunt: table(BUNT, BUNT),
};
