/** The ball itself: made once for each kind and place, since a season hits a million of them. */

import type { ByPosition, FieldPosition } from '../model/baseball.ts';
import type { BattedBall } from '../model/play.ts';

type BallKind = NonNullable<BattedBall['kind']>;

const everywhere = (kind: BallKind): ByPosition<BattedBall> => {
  const at = (location: FieldPosition): BattedBall => ({ kind, location });
  return {
    P: at('P'),
    C: at('C'),
    '1B': at('1B'),
    '2B': at('2B'),
    '3B': at('3B'),
    SS: at('SS'),
    LF: at('LF'),
    CF: at('CF'),
    RF: at('RF'),
  };
};

const BALLS: { readonly [K in BallKind]: ByPosition<BattedBall> } = {
  ground: everywhere('ground'),
  fly: everywhere('fly'),
  line: everywhere('line'),
  popup: everywhere('popup'),
};

/** A ball hit to a fielder. */
export const batted = (kind: BallKind, location: FieldPosition): BattedBall =>
  BALLS[kind][location];

/** A bunted ball. */
export const bunted = (location: FieldPosition, kind: BallKind = 'ground'): BattedBall => ({
  kind,
  location,
  bunt: true,
});
