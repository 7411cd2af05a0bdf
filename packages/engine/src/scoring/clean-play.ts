/** A play as it would have gone without its errors, passed balls and interference. @see rules §18.2-18.3 */

import type { Base, Destination, FieldPosition } from '../model/baseball.ts';
import { reach } from './clean-advance.ts';
import { passedBall } from './credits.ts';
import { type Advance, advances, hitBases, moveFrom, outsMade } from './play-facts.ts';
import type { ScoredPlay } from './record.ts';
import { runsBattedIn } from './runs-batted-in.ts';

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
  const missed = missedRunner(play, legs);
  let batted = play.event.kind === 'interference' ? 0 : runsBattedIn(play);
  return legs.map((leg): CleanLeg => {
    const { from, to } = leg;
    if (from === 0) return cleanBatter(play, to);
    if (leg === missed) return { from, to: 0, missed: true };
    if (to === 4 && batted > 0) {
      batted -= 1;
      return { from, to, missed: false };
    }
    return { from, to: lower(to, reach(play, from)), missed: false };
  });
};

const lower = (one: Destination, other: Destination): Destination => (one < other ? one : other);

const cleanBatter = (play: ScoredPlay, to: Destination): CleanLeg => {
  const { kind, errors } = play.event;
  const safe = (at: Destination): CleanLeg => ({ from: 0, to: at, missed: false });
  const missed: CleanLeg = { from: 0, to: 0, missed: true };
  if (to === 0) return safe(0);
  if (isForceMisplayed(play)) return safe(1);
  if (kind === 'error') return missed;
  if (kind === 'strikeout') return errors.length > 0 || passedBall(play) ? missed : safe(to);
  if (errors.length === 0) return safe(to);
  // The relay of a double play was dropped at first.
  if (kind === 'out' && outsMade(play.event) > 0 && errors.at(-1)?.position === '1B') return missed;
  return safe(lower(to, hitBases(kind) || 1));
};

/**
 * A grounder misplayed with a runner on first and less than two out, the batter stopping
 * at first: the out that was there to be made was the force at second.
 */
const isForceMisplayed = ({ event, bases, outs }: ScoredPlay): boolean =>
  event.kind === 'error' &&
  event.batterTo === 1 &&
  outs < 2 &&
  bases[0] !== null &&
  event.ball?.kind === 'ground' &&
  !event.ball.bunt &&
  moveFrom(event, 1)?.to !== 0;

/** The runner who was as good as out when a fielder dropped the ball or threw it away. */
const missedRunner = (play: ScoredPlay, legs: readonly Advance[]): Advance | undefined => {
  const { event } = play;
  if (event.errors.length === 0) return undefined;
  if (isForceMisplayed(play)) return legs.find((leg) => leg.from === 1);
  const safe = legs.filter((leg) => leg.from !== 0 && leg.to > leg.from);
  const caught = safe.find(
    ({ cause }) => cause === 'caughtStealing' || cause === 'pickedOffStealing',
  );
  if (caught) return caught;
  const runs = runsBattedIn(play);
  return wasTried(play)
    ? (runnerAtDrop(play, safe) ?? (runs === 0 ? safe[0] : undefined))
    : undefined;
};

/** Somebody other than the batter would have been put out. */
const wasTried = ({ event }: ScoredPlay): boolean => {
  const thrown = event.assists.length > 0;
  switch (event.kind) {
    case 'fieldersChoice':
      return outsMade(event) === 0;
    case 'out':
      // Nobody assists on a caught ball: the throw went after a runner.
      return event.ball?.kind !== 'ground' && thrown && outsMade(event) === 1;
    case 'otherAdvance':
      return thrown && outsMade(event) === 0;
    case 'pickOff':
      return thrown;
    default:
      return false;
  }
};

/** Whoever was coming to the base at which the last throw was dropped. */
const runnerAtDrop = ({ event }: ScoredPlay, safe: readonly Advance[]): Advance | undefined => {
  const last = event.errors.at(-1);
  const from = last?.kind === 'drop' ? COMES_FROM[last.position] : undefined;
  return event.kind === 'fieldersChoice' ? safe.find((leg) => leg.from === from) : undefined;
};

/** The base before the one this fielder covers. */
const COMES_FROM: { readonly [P in FieldPosition]?: Base } = { C: 3, '2B': 1, SS: 1, '3B': 2 };
