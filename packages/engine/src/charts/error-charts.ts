/** From an error rating to error numbers and bases. @see rules §9.2 */

import type { ByPosition } from '../model/baseball.ts';
import { AVERAGE_CHECKS } from '../model/cards.ts';
import type { ErrorSeverity } from '../model/charts.ts';

/** Fielding checks of one position in 162 games, for each of those chances. */
const CHECKS_PER_SEASON = 28.7;

/** So that a rating is the errors to expect there in 162 games. */
const perPoint = (checks: number): number => 216 / (CHECKS_PER_SEASON * checks);

export const STANDARD_ERROR_PER_POINT: ByPosition<number> = {
  P: perPoint(AVERAGE_CHECKS.P),
  C: perPoint(AVERAGE_CHECKS.C),
  '1B': perPoint(AVERAGE_CHECKS['1B']),
  '2B': perPoint(AVERAGE_CHECKS['2B']),
  '3B': perPoint(AVERAGE_CHECKS['3B']),
  SS: perPoint(AVERAGE_CHECKS.SS),
  LF: perPoint(AVERAGE_CHECKS.LF),
  CF: perPoint(AVERAGE_CHECKS.CF),
  RF: perPoint(AVERAGE_CHECKS.RF),
};

const INFIELD: ErrorSeverity = { three: 0, two: 0.18 };
const OUTFIELD: ErrorSeverity = { three: 0.08, two: 0.54 };

export const STANDARD_ERROR_SEVERITY: ByPosition<ErrorSeverity> = {
  P: INFIELD,
  C: INFIELD,
  '1B': INFIELD,
  '2B': INFIELD,
  '3B': INFIELD,
  SS: INFIELD,
  LF: OUTFIELD,
  CF: OUTFIELD,
  RF: OUTFIELD,
};
