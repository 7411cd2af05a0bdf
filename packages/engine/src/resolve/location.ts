/** Where the ball goes when nobody has said so. @see rules §4 */

import type { ByPosition, FieldPosition, Hand, OutfieldPosition } from '../model/baseball.ts';
import { FIELD_POSITIONS, isOutfield, ofHand } from '../model/baseball.ts';
import type { Charts } from '../model/charts.ts';
import type { OpenPlay } from './open-play.ts';
import { rollD100 } from './rolls.ts';

export type BallInPlay = keyof Charts['location'];

const rows = new WeakMap<ByPosition<number>, readonly FieldPosition[]>();

/** The hundred faces of a location table, worked out once. */
const rowOf = (shares: ByPosition<number>): readonly FieldPosition[] => {
  const known = rows.get(shares);
  if (known) return known;
  const row = FIELD_POSITIONS.flatMap((position) =>
    new Array<FieldPosition>(shares[position]).fill(position),
  );
  rows.set(shares, row);
  return row;
};

/** Where a ball goes when the d100 shows this face. */
export const locationAt = (
  { charts, batterHand }: OpenPlay,
  ball: BallInPlay,
  face: number,
): FieldPosition => {
  const location = rowOf(ofHand(charts.location[ball], batterHand))[face - 1];
  if (location === undefined) throw new Error(`no location for a ${ball}`);
  return location;
};

/** Rolls a location for the batter at the plate. */
export const rollLocation = (play: OpenPlay, ball: BallInPlay): FieldPosition =>
  locationAt(play, ball, rollD100(play.table, 'location'));

/** The location that is known, or a rolled one. */
export const locate = (
  play: OpenPlay,
  ball: BallInPlay,
  known: FieldPosition | undefined,
): FieldPosition => known ?? rollLocation(play, ball);

/** The outfielder for a ball that only an outfielder can field. */
export const locateOutfield = (
  play: OpenPlay,
  ball: 'fly' | 'hit',
  known: FieldPosition | undefined,
): OutfieldPosition => {
  const location = known !== undefined && isOutfield(known) ? known : rollLocation(play, ball);
  return isOutfield(location) ? location : 'CF';
};

/** The field a batter pulls to. */
export const pullField = (hand: Hand): OutfieldPosition => (hand === 'R' ? 'LF' : 'RF');
