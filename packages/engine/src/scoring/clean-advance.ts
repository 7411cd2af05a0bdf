/** How far the play itself carries a runner; what lies beyond, a misplay gave him. @see rules §18.3 */

import type { Base, Destination } from '../model/baseball.ts';
import { passedBall, wildPitch } from './credits.ts';
import { hitBases, isForced, moveFrom } from './play-facts.ts';
import type { ScoredPlay } from './record.ts';

/** The furthest base a runner from `from` could have reached on a clean play; 4 is home. */
export const reach = (play: ScoredPlay, from: Base): Destination => {
  const { event, bases } = play;
  switch (event.kind) {
    case 'passedBall':
    case 'interference':
    case 'foulError':
      return from;
    case 'error':
      return event.ball?.kind === 'ground' ? atThird(from) : from;
    case 'walk':
    case 'intentionalWalk':
    case 'hitByPitch':
      if (event.errors.length === 0 && !passedBall(play)) return 4;
      return isForced(bases, from) || wildPitch(play) ? ahead(from, 1) : from;
    case 'strikeout':
      if (passedBall(play)) return from;
      if (event.errors.length === 0) return 4;
      return wildPitch(play) ? ahead(from, 1) : from;
    default:
      return event.errors.length === 0 ? 4 : reachWithError(play, from);
  }
};

const reachWithError = (play: ScoredPlay, from: Base): Destination => {
  const { event } = play;
  const hit = hitBases(event.kind);
  if (hit > 0) return reachOnHit(play, { from, hit });
  if (moveFrom(event, from)?.cause === 'steal') return ahead(from, 1);
  switch (event.kind) {
    case 'wildPitch':
    case 'balk':
      return ahead(from, 1);
    case 'out':
    case 'fieldersChoice':
      return event.ball?.kind === 'ground' || event.ball?.bunt ? atThird(from) : from;
    default:
      return from;
  }
};

/** A batter beyond the base of his hit has used up the error; otherwise a runner has. */
const reachOnHit = (
  { event }: ScoredPlay,
  { from, hit }: { readonly from: Base; readonly hit: number },
): Destination => {
  const batter = event.batterTo ?? 0;
  if (batter !== 0 && batter <= hit) return ahead(from, hit);
  return from + hit < 4 ? atMost(3, ahead(from, hit + 1)) : 4;
};

const BASES_AHEAD: readonly Destination[] = [0, 1, 2, 3, 4];
const ahead = (from: Base, bases: number): Destination => BASES_AHEAD[from + bases] ?? 4;
const atMost = (limit: Destination, to: Destination): Destination => (to < limit ? to : limit);
/** A base further, but not home. */
const atThird = (from: Base): Destination => atMost(3, ahead(from, 1));
