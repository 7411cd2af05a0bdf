/** A card's side as the 2,160 slots that the at-bat dice pick from. @see rules §5 */

import type { BatterChances, BatterColumn, PitcherChances, PitcherColumn } from '../model/cards.ts';
import { BATTER_COLUMNS, PITCHER_COLUMNS } from '../model/cards.ts';

/** Slots of a side: 3 columns of 36 rows, 20 splits each. */
export const SLOTS = 2160;

/** A side ready for the dice. */
export interface CompiledSide<Column extends string> {
  /** Index into `columns` of the owner of each slot, 0-2,159. */
  readonly owner: Uint8Array;
  readonly columns: readonly Column[];
  /** First slot of each column, and one more at the end: column i owns from[i] to from[i + 1] - 1. */
  readonly from: readonly number[];
}

/**
 * Shares out the slots in the canonical order of the columns. Chances that are no whole number
 * of slots are rounded by largest remainder, the earlier column first among equals.
 */
const compile = <Column extends string>(
  columns: readonly Column[],
  chances: { readonly [C in Column]: number },
): CompiledSide<Column> => {
  const slots = apportion(columns.map((column) => chances[column]));
  const owner = new Uint8Array(SLOTS);
  const from = [0];
  let next = 0;
  slots.forEach((count, column) => {
    owner.fill(column, next, next + count);
    next += count;
    from.push(next);
  });
  return { owner, columns, from };
};

const apportion = (chances: readonly number[]): readonly number[] => {
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  const exact = chances.map((chance) => (chance / total) * SLOTS);
  const slots = exact.map(Math.floor);
  const left = SLOTS - slots.reduce((sum, count) => sum + count, 0);
  exact
    .map((share, column) => ({ column, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.column - b.column)
    .slice(0, left)
    .forEach(({ column }) => {
      slots[column] = (slots[column] ?? 0) + 1;
    });
  return slots;
};

const batterSides = new WeakMap<BatterChances, CompiledSide<BatterColumn>>();
const pitcherSides = new WeakMap<PitcherChances, CompiledSide<PitcherColumn>>();

/** A batter's side; compiled once per card. */
export const compileBatterSide = (chances: BatterChances): CompiledSide<BatterColumn> => {
  const known = batterSides.get(chances);
  if (known) return known;
  const side = compile(BATTER_COLUMNS, chances);
  batterSides.set(chances, side);
  return side;
};

/** A pitcher's side; compiled once per card. */
export const compilePitcherSide = (chances: PitcherChances): CompiledSide<PitcherColumn> => {
  const known = pitcherSides.get(chances);
  if (known) return known;
  const side = compile(PITCHER_COLUMNS, chances);
  pitcherSides.set(chances, side);
  return side;
};
