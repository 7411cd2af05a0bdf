/** Fast dice for simulations: one seed, one season. Not for games that people play. @see rules §2 */

import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Dice } from '../model/roll.ts';

/** Two to the power of 32: what a generator step spans. */
const SPAN = 4_294_967_296;

/**
 * Dice that follow a seed. They run on: the number of a roll makes no difference, so the same
 * seed repeats a simulation only as a whole. Scaling 32 bits to at most 100 sides favours
 * a face by less than 3 in 100 million, far below what a simulation can see.
 */
export const simulationDice = (seed: number): Dice => {
  const generator = xoroshiro128plus(seed);
  const face = (sides: number): number => Math.floor(((generator.next() >>> 0) * sides) / SPAN) + 1;
  return {
    roll: (_n, _purpose, dice) => {
      const [only = 1] = dice;
      return dice.length === 1 ? [face(only)] : dice.map(face);
    },
  };
};
