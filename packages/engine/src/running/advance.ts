/** One runner, one throw: targets, the roll, and what a wild throw gives away. @see rules §10 */

import type { Base, FieldPosition, OutfieldPosition } from '../model/baseball.ts';
import { BASES } from '../model/baseball.ts';
import type { Attempt } from '../resolve/choices.ts';
import { isAutomatic, isPossible } from '../resolve/choices.ts';
import { rememberWithoutError } from '../resolve/close-play.ts';
import type { ExtraBaseTry } from '../resolve/extra-base-target.ts';
import type { OpenPlay } from '../resolve/open-play.ts';
import {
  addError,
  addRuling,
  advance,
  batterReaches,
  credit,
  fielderCard,
  outsIndex,
  retire,
  runnerCard,
  runsOf,
} from '../resolve/open-play.ts';
import { ratingAt } from '../resolve/players.ts';
import { rollD4, rollD20 } from '../resolve/rolls.ts';
import { outOnThrow } from './credits.ts';

/** How far the outfielder has to go for the ball, as it counts in every target of the play. */
export const rollDepth = (play: OpenPlay): number =>
  play.tuning.advance.depth[rollD4(play.table, 'depth') - 1] ?? 0;

export const armOf = (play: OpenPlay, position: FieldPosition): number =>
  ratingAt(fielderCard(play, position), position, play.tuning).arm;

/** Where a hit went and how deep. */
export interface HitTo {
  readonly location: OutfieldPosition;
  readonly depth: number;
}

/** All that says how far a runner gets on this hit. */
export const tryOf = (play: OpenPlay, base: Base, { location, depth }: HitTo): ExtraBaseTry => ({
  speed: runnerCard(play, base).speed,
  outs: outsIndex(play),
  location,
  depth,
  arm: armOf(play, location),
  shallow: play.table.alignment.outfield === 'shallow',
});

export type ThrowResult = 'safe' | 'out' | 'wild';

/** The roll at a runner: no roll when he is sure to make it, or sure not to. */
const rollAdvance = (play: OpenPlay, target: number): ThrowResult => {
  if (isAutomatic(target)) return 'safe';
  if (!isPossible(target)) return 'out';
  const face = rollD20(play.table, 'advance');
  if (face > target) return 'out';
  return face <= play.tuning.advance.errorFaces ? 'wild' : 'safe';
};

/**
 * A throw at a runner. Out: he is tagged and the fielders are credited. Safe or wild: he has
 * his base; a wild throw's extra bases are the caller's to give, once everybody is in place.
 */
export const throwAt = (play: OpenPlay, { from, to, target, fielder }: Attempt): ThrowResult => {
  const result = rollAdvance(play, target);
  if (result === 'out') {
    retire(play, from, 'tag');
    if (fielder !== null) credit(play, outOnThrow(to, fielder));
  } else if (from === 0) batterReaches(play, to);
  else advance(play, from, to);
  return result;
};

/** A wild throw: everybody takes one base more, and nobody is credited with the runs of it. */
export const wildThrow = (play: OpenPlay, fielder: FieldPosition): void => {
  rememberWithoutError(play);
  addRuling(play, { rbi: runsOf(play) });
  addError(play, { position: fielder, kind: 'throw' });
  for (const base of BASES) oneMore(play, base);
  oneMore(play, 0);
};

const oneMore = (play: OpenPlay, base: Base | 0): void => {
  const place = play.to[base];
  if (place === null || place === 0 || place === 4) return;
  play.to[base] = place === 3 ? 4 : place === 2 ? 3 : 2;
  play.causes[base] = 'error';
};
