/** The field as it is drawn: seen from behind the plate, a little from above. */

import type { Base, FieldPosition } from '@paper-dynasty/engine';

/** A place on the drawing, in per cent of its width and height. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Width and height of the drawing in its own units. */
const FIELD_SIZE = { width: 400, height: 200 } as const;

const spot = (x: number, y: number): Spot => ({
  x: (x / FIELD_SIZE.width) * 100,
  y: (y / FIELD_SIZE.height) * 100,
});

const HOME_PLATE = spot(200, 176);

const BASE_SPOTS: { readonly [B in Base]: Spot } = {
  1: spot(277, 126),
  2: spot(200, 80),
  3: spot(123, 126),
};

export const FIELDER_SPOTS: { readonly [P in FieldPosition]: Spot } = {
  P: spot(200, 122),
  C: spot(200, 191),
  '1B': spot(291, 108),
  '2B': spot(243, 82),
  SS: spot(157, 82),
  '3B': spot(109, 108),
  LF: spot(88, 55),
  CF: spot(200, 34),
  RF: spot(312, 55),
};

/** Where somebody stands: 0 the plate, 1-3 a base, 4 home again. */
export const baseSpot = (base: 0 | Base | 4): Spot =>
  base === 0 || base === 4 ? HOME_PLATE : BASE_SPOTS[base];
