/** A throw at a runner, before it is made. @see rules §10.1, §10.4 */

import type { GameState } from '../model/state.ts';
import { afterIn, type Places } from './places.ts';
import type { Valuer } from './value.ts';

/** Chance that the runner is safe if the ball is thrown. */
export const safeChance = (target: number): number => Math.min(20, Math.max(0, target)) / 20;

/** What a throw is worth to the side at bat: on average, and when the runner is safe or out. */
export interface Thrown {
  readonly worth: number;
  /** Wild throws among them. */
  readonly safe: number;
  readonly out: number;
}

/** What each end of a throw is worth to the side at bat. */
interface Ends {
  readonly safe: number;
  /** Safe, and the throw got away. */
  readonly wild: number;
  readonly out: number;
}

/** Up to `wildFaces` a face on which the runner is safe is a wild throw. */
export const thrownAt = (target: number, wildFaces: number, { safe, wild, out }: Ends): Thrown => {
  const chance = safeChance(target);
  const away = Math.min(safeChance(wildFaces), chance);
  const onThrow = chance > 0 ? safe + (away / chance) * (wild - safe) : safe;
  return { worth: chance * onThrow + (1 - chance) * out, safe: onThrow, out };
};

/** Nobody throws at a runner who is sure to make it, so that no such throw gets away. */
export const errorFacesAt = (target: number, errorFaces: number): number =>
  target >= 20 ? 0 : errorFaces;

/** What it is worth to the side at bat if the play ends with everybody there. */
export type Worth = (places: Places) => number;

export const worthIn =
  (state: GameState, value: Valuer): Worth =>
  (places) =>
    value(afterIn(state, places));
