/** Runs expected in the rest of a half-inning, as published or counted. @see rules §0, §20 */

/** Index base code * 3 + outs. */
export type RunTable = readonly number[];

/** The matrix published for the major leagues of 2010-2015 (Tango). */
export const RUNS_EXPECTED_2010_2015: RunTable = [
  // ---
  0.481, 0.254, 0.098,
  // 1--
  0.859, 0.509, 0.224,
  // -2-
  1.1, 0.664, 0.319,
  // 12-
  1.437, 0.884, 0.429,
  // --3
  1.35, 0.95, 0.353,
  // 1-3
  1.784, 1.13, 0.478,
  // -23
  1.964, 1.376, 0.58,
  // 123
  2.292, 1.541, 0.752,
];
