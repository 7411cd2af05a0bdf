/** Hits on which every runner's advance is fixed. @see rules §10 */

import type { Destination, FieldPosition } from '../model/baseball.ts';
import type { BattedBall, PlayKind } from '../model/play.ts';
import { batted } from '../resolve/batted-ball.ts';
import type { OpenPlay } from '../resolve/open-play.ts';
import { advanceAll, batterReaches } from '../resolve/open-play.ts';

export type FixedHit = 'SINGLE_1' | 'SINGLE_2' | 'DOUBLE_2' | 'DOUBLE_3' | 'TRIPLE' | 'HOMERUN';

interface HitShape {
  readonly kind: PlayKind;
  readonly bases: Exclude<Destination, 0>;
  /** Bases every runner takes, home at most. */
  readonly runners: number;
  readonly ball: NonNullable<BattedBall['kind']>;
}

const FIXED_HITS: { readonly [H in FixedHit]: HitShape } = {
  SINGLE_1: { kind: 'single', bases: 1, runners: 1, ball: 'ground' },
  SINGLE_2: { kind: 'single', bases: 1, runners: 2, ball: 'line' },
  DOUBLE_2: { kind: 'double', bases: 2, runners: 2, ball: 'line' },
  DOUBLE_3: { kind: 'double', bases: 2, runners: 3, ball: 'line' },
  TRIPLE: { kind: 'triple', bases: 3, runners: 3, ball: 'line' },
  HOMERUN: { kind: 'homeRun', bases: 4, runners: 3, ball: 'fly' },
};

export const fixedHit = (play: OpenPlay, hit: FixedHit, location: FieldPosition): void => {
  const { kind, bases, runners, ball } = FIXED_HITS[hit];
  play.kind = kind;
  play.ball = batted(ball, location);
  batterReaches(play, bases);
  advanceAll(play, runners);
};
