/** What a fielder lets through, as runs. @see rules §9, §21 */

import type { FieldPosition } from '../model/baseball.ts';
import { AVERAGE_CHECKS, type Card } from '../model/cards.ts';
import type { Charts, RangeResult } from '../model/charts.ts';
import { listedAt } from '../resolve/players.ts';

/** Runs that a result of a check costs more than the out it might have been. */
const COSTS: Partial<Readonly<Record<RangeResult, number>>> = {
  S1: 0.7,
  S2: 0.75,
  SPD: 0.4,
  SI2: 0.75,
  DO2: 1,
  DO3: 1.05,
  TR: 1.3,
};
/** The same for an error. */
const ERROR = 0.72;

/** Runs that this man lets in there, over one plate appearance of average cards. */
export const runsLetIn = (card: Card | undefined, position: FieldPosition, charts: Charts) => {
  const rating = card && listedAt(card, position);
  const { outOfPosition } = charts.tuning;
  const range = rating?.range ?? outOfPosition.range;
  const error = rating?.error ?? outOfPosition.averageErrors[position] + outOfPosition.error;
  const row = charts.range[position][range - 1] ?? NO_ROW;
  const misses = (error * charts.errorPerPoint[position]) / 216;
  return (AVERAGE_CHECKS[position] / 216) * (costOf(row) / 20 + ERROR * misses);
};

const NO_ROW: readonly RangeResult[] = [];

/** Rows never change: each is added up once. */
const costOf = (row: readonly RangeResult[]): number => {
  const known = costs.get(row);
  if (known !== undefined) return known;
  let cost = 0;
  for (const result of row) cost += COSTS[result] ?? 0;
  costs.set(row, cost);
  return cost;
};
const costs = new WeakMap<readonly RangeResult[], number>();
