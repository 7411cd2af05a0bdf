/** Bytes into faces, every face equally likely. @see rules §2 */

import type { Die } from '../model/roll.ts';

/**
 * The face that one byte gives, or 0 when it gives none: bytes beyond the greatest multiple
 * of the die's sides are thrown away, so that no face is favoured.
 */
export const faceOf = (byte: number, sides: Die): number =>
  byte < 256 - (256 % sides) ? (byte % sides) + 1 : 0;

/** Takes bytes until every die has its face. */
export const facesOf = (nextByte: () => number, dice: readonly Die[]): number[] =>
  dice.map((sides) => {
    let face = 0;
    while (face === 0) face = faceOf(nextByte(), sides);
    return face;
  });
