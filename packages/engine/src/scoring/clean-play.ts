/** A play as it would have gone without its errors, passed balls and interference. @see rules §18.2-18.3 */

import type { Base, Destination } from '../model/baseball.ts';
import { isCaughtStealing, passedBall, wildPitch } from './credits.ts';
import { runsBattedIn } from './judgement.ts';
import { type Advance, advances, hitBases, isForced, moveFrom } from './play-facts.ts';
import type { ScoredPlay } from './record.ts';

/** What one man would have done. */
export interface CleanLeg {
  readonly from: Base | 0;
  readonly to: Destination;
  /** He was safe only because an out was not made. */
  readonly missed: boolean;
}

/** Legs of the same men in the same order as `advances`. */
export const cleanPlay = (play: ScoredPlay): readonly CleanLeg[] => {
  const legs = advances(play);
  const earnedRuns = { left: runsBattedIn(play) };
  return legs.map((leg) =>
    leg.from === 0 ? cleanBatter(play, leg) : cleanRunner(play, leg, earnedRuns),
  );
};

const cleanBatter = (play: ScoredPlay, { to }: Advance): CleanLeg => {
  const { kind, errors } = play.event;
  const hit = hitBases(kind);
  if (to === 0) return { from: 0, to: 0, missed: false };
  if (kind === 'error') return { from: 0, to: 0, missed: true };
  if (kind === 'strikeout') {
    const misplayed = errors.length > 0 || passedBall(play) === 1;
    return misplayed ? { from: 0, to: 0, missed: true } : { from: 0, to, missed: false };
  }
  if (errors.length === 0) return { from: 0, to, missed: false };
  return { from: 0, to: hit > 0 ? lower(to, hit) : 1, missed: false };
};

const lower = (one: Destination, other: Destination): Destination => (one < other ? one : other);

const cleanRunner = (
  play: ScoredPlay,
  { from, to }: Advance,
  batted: { left: number },
): CleanLeg => {
  if (from === 0 || to === 0) return { from, to, missed: false };
  const move = moveFrom(play.event, from);
  if (move && isCaughtStealing(move)) return { from, to: 0, missed: true };
  if (to === 4 && batted.left > 0) {
    batted.left -= 1;
    return { from, to, missed: false };
  }
  return { from, to: lower(to, reach(play, from)), missed: false };
};

/** How far a runner could have come by the play itself. */
const reach = (play: ScoredPlay, from: Base): Destination => {
  const { event, bases } = play;
  const forcedTo = isForced(bases, from) ? up(from, 1) : from;
  switch (event.kind) {
    case 'passedBall':
    case 'error':
    case 'interference':
    case 'foulError':
      return from;
    case 'walk':
    case 'intentionalWalk':
    case 'hitByPitch':
      return event.errors.length + passedBall(play) > 0 ? forcedTo : 4;
    case 'strikeout':
      return passedBall(play) ? from : event.errors.length === 0 || wildPitch(play) ? 4 : from;
    default:
      break;
  }
  if (event.errors.length === 0) return 4;
  const hit = hitBases(event.kind);
  if (hit > 0) return up(from, hit);
  const move = moveFrom(event, from);
  if (move?.cause === 'steal') return up(from, 1);
  if (event.kind === 'wildPitch' || event.kind === 'balk') return up(from, 1);
  return from;
};

const STOPS: readonly Destination[] = [0, 1, 2, 3, 4];
const up = (from: Base, bases: number): Destination => STOPS[Math.min(4, from + bases)] ?? 4;
