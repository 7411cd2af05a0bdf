/** Walks and the like: the batter takes first and pushes on whoever is in his way. @see rules §10 */

import type { PlayKind } from '../model/play.ts';
import type { OpenPlay } from '../resolve/open-play.ts';
import { forceAlong } from '../resolve/open-play.ts';

/** First base is given to the batter. */
export const award = (
  play: OpenPlay,
  kind: Extract<PlayKind, 'walk' | 'intentionalWalk' | 'hitByPitch' | 'interference'>,
): void => {
  play.kind = kind;
  forceAlong(play);
};
