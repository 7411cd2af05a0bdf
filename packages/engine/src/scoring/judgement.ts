/** Judgements of the official scorer, made from the facts of a play wherever no ruling came with it. */

import { isOutfield } from '../model/baseball.ts';
import type { PlayKind } from '../model/play.ts';
import { isForced, outsMade } from './play-facts.ts';
import type { ScoredPlay } from './record.ts';

/** Sacrifice bunt or fly. @see rules §13.4, §17 */
export const sacrifice = (play: ScoredPlay): 'bunt' | 'fly' | 'none' =>
  play.event.rulings?.sacrifice ??
  (isSacrificeFly(play) ? 'fly' : isSacrificeBunt(play) ? 'bunt' : 'none');

/** A fly or liner caught with a run scoring on it, or dropped by an outfielder when it would have. */
const isSacrificeFly = ({ event, outs }: ScoredPlay): boolean => {
  const { ball, kind, errors, assists } = event;
  if (outs >= 2 || ball?.kind === undefined || ball.kind === 'ground') return false;
  const from = event.moves.filter((move) => move.to === 4).map((move) => move.from);
  if (from.length === 0 || (errors.length > 0 && !from.includes(3))) return false;
  if (kind === 'error') {
    const by = errors[0]?.position;
    return by !== undefined && isOutfield(by) && event.batterTo === 1;
  }
  // An assist without a second out or an error means that the ball was not caught.
  const caught = assists.length === 0 || outsMade(event) > 1 || errors.length > 0;
  return kind === 'out' && event.batterTo === 0 && caught;
};

const isSacrificeBunt = ({ event, outs }: ScoredPlay): boolean =>
  outs < 2 &&
  event.ball?.bunt === true &&
  (event.kind === 'out' || event.kind === 'error' || event.kind === 'fieldersChoice') &&
  event.moves.some((move) => move.to > move.from) &&
  event.moves.every((move) => move.to !== 0);

/** Grounded into a double play: by force or reverse force. @see rules §17 */
export const isGidp = (play: ScoredPlay): boolean =>
  play.event.rulings?.gidp ?? looksLikeGidp(play);

const looksLikeGidp = ({ event, bases }: ScoredPlay): boolean => {
  if (event.ball?.kind !== 'ground' || !IN_PLAY_OUT.includes(event.kind)) return false;
  if (outsMade(event) !== 2 || event.errors.length > 0) return false;
  const gone = event.moves.filter((move) => move.to === 0);
  if (gone.some(({ from }) => !isForced(bases, from))) return false;
  if (event.batterTo !== 0) return gone.length === 2;
  return gone.length === 1 && !(event.putouts.at(-1) === 'C' && gone[0]?.from !== 3);
};

const IN_PLAY_OUT: readonly PlayKind[] = ['out', 'fieldersChoice', 'error'];

/** Two outs in one play, and no error between them. */
export const isDoublePlay = (play: ScoredPlay): boolean =>
  play.event.rulings?.doublePlay ?? (outsMade(play.event) === 2 && play.event.errors.length === 0);

/** Three outs in one play. */
export const isTriplePlay = (play: ScoredPlay): boolean =>
  play.event.rulings?.triplePlay ?? outsMade(play.event) === 3;

/**
 * A wild pitch beside a strikeout or a walk: somebody moved who was not forced, did not
 * steal and was helped by no error.
 */
export const isWildPitch = (play: ScoredPlay): boolean => {
  const { event } = play;
  if (event.kind === 'wildPitch') return true;
  return event.rulings?.wildPitch ?? (event.rulings?.passedBall !== true && gotAway(play));
};

const gotAway = ({ event, bases }: ScoredPlay): boolean => {
  if (event.errors.length > 0) return false;
  const moved = event.moves.filter((move) => move.cause === 'play' && move.to > move.from);
  switch (event.kind) {
    case 'strikeout':
      return outsMade(event) < 2 && (moved.length > 0 || (event.batterTo ?? 0) > 0);
    case 'walk':
    case 'hitByPitch':
      return moved.some(
        (move) => move.to > (isForced(bases, move.from) ? move.from + 1 : move.from),
      );
    default:
      return false;
  }
};
