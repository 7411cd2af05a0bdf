/** The throws that rules ask for, as numbers. @see rules §2 */

import type { Purpose } from '../model/roll.ts';
import type { Table } from './script.ts';

const D4 = [4] as const;
const D20 = [20] as const;
const D100 = [100] as const;

const onlyFace = (faces: readonly number[]): number => {
  const face = faces[0];
  if (face === undefined) throw new Error('a roll without a face');
  return face;
};

export const rollD4 = (table: Table, purpose: Purpose): number => onlyFace(table.roll(purpose, D4));

export const rollD20 = (table: Table, purpose: Purpose): number =>
  onlyFace(table.roll(purpose, D20));

export const rollD100 = (table: Table, purpose: Purpose): number =>
  onlyFace(table.roll(purpose, D100));

/** A rating check: it happens when the d20 shows the rating or less. */
export const occurs = (table: Table, purpose: Purpose, rating: number): boolean =>
  rollD20(table, purpose) <= rating;
