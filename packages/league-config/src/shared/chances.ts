/** One side of a rated card: 108 chances, kept as 2,160 slots of 0.05. @see rules §5 */

import { type Chances, SLOTS } from '@paper-dynasty/engine';

/** Slots in one chance: the card's resolution is 0.05. */
const SLOTS_PER_CHANCE = 20;

/**
 * Whole slots whose shares are nearest to the given weights: the largest remainders round up,
 * the earlier column first among equals. They add up to 2,160 exactly.
 */
export const slotsOf = (weights: readonly number[]): readonly number[] => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (weight / total) * SLOTS);
  const floors = exact.map((share) => Math.floor(share + TINY));
  const missing = SLOTS - floors.reduce((sum, floor) => sum + floor, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - (floors[index] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const raised = new Set(byRemainder.slice(0, missing).map(({ index }) => index));
  return floors.map((floor, index) => (raised.has(index) ? floor + 1 : floor));
};

/** A product of floats just below a whole number is that number. */
const TINY = 1e-9;

/** The side of a card with these weights by column, rounded to slots. */
export const chancesOf = <Column extends string>(
  columns: readonly Column[],
  weight: (column: Column) => number,
): Chances<Column> => {
  const slots = slotsOf(columns.map(weight));
  const entries = columns.map((column, index) => [column, (slots[index] ?? 0) / SLOTS_PER_CHANCE]);
  const chances: Chances<Column> = Object.fromEntries(entries);
  return chances;
};
