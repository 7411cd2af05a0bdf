/** The marks of a paper scorebook: `6-4-3 DP`, `F8`, `SF9`, `CS 2-6`. @see rules §17 */

import type { FieldPosition } from '../model/baseball.ts';
import { positionNumber } from '../model/baseball.ts';
import type { BattedBall, PlayMade, RunnerMove } from '../model/play.ts';
import { unreachable } from '../model/unreachable.ts';
import { isDoublePlay, isTriplePlay, sacrifice } from '../scoring/judgement.ts';
import { outsMade } from '../scoring/play-facts.ts';
import type { ScoredPlay } from '../scoring/record.ts';

/** What a scorer writes into the square of the batter whose turn ended with this play. */
export const batterMark = (play: ScoredPlay): string => {
  const { event } = play;
  switch (event.kind) {
    case 'strikeout':
      return outsMade(event) > 1 ? `K DP` : 'K';
    case 'walk':
      return 'BB';
    case 'intentionalWalk':
      return 'IBB';
    case 'hitByPitch':
      return 'HBP';
    case 'interference':
      return 'CI';
    case 'single':
      return '1B';
    case 'double':
      return '2B';
    case 'triple':
      return '3B';
    case 'homeRun':
      return 'HR';
    case 'fieldersChoice':
    case 'out':
      return event.batterTo === 0 ? outMark(play) : choiceMark(play);
    case 'error':
    case 'foulError':
      return `${sacrificed(play)}${errorMark(event)}`;
    case 'stolenBase':
    case 'caughtStealing':
    case 'pickOff':
    case 'wildPitch':
    case 'passedBall':
    case 'balk':
    case 'defensiveIndifference':
    case 'otherAdvance':
      return '';
    default:
      return unreachable(event.kind);
  }
};

/**
 * What is written on the way of a runner who moved otherwise than on a teammate's turn at bat;
 * empty when the batter moved him.
 */
export const runnerMark = ({ event }: ScoredPlay, { cause, to }: RunnerMove): string => {
  const by = to === 0 ? ` ${chain(event)}` : '';
  switch (cause) {
    case 'steal':
      return 'SB';
    case 'caughtStealing':
    case 'pickedOffStealing':
      return `CS${by}`;
    case 'pickOff':
      return to === 0 ? `PO${by}` : errorMark(event);
    case 'indifference':
      return 'DI';
    case 'error':
      return errorMark(event);
    case 'play':
    case 'force':
    case 'tag':
    case 'doubledOff':
    case 'interference':
      return PITCHES[event.kind] ?? '';
    default:
      return unreachable(cause);
  }
};

const PITCHES: Readonly<Partial<Record<PlayMade['kind'], string>>> = {
  wildPitch: 'WP',
  passedBall: 'PB',
  balk: 'BK',
};

/** `6-4-3`: assists in order, then the last putout. */
const chain = ({ assists, putouts }: PlayMade): string => {
  const last = putouts.at(-1);
  const hands = last === undefined ? assists : [...assists, last];
  return hands
    .filter((position, i) => position !== hands[i - 1])
    .map(positionNumber)
    .join('-');
};

const sacrificed = (play: ScoredPlay): string => {
  const ruled = sacrifice(play);
  if (ruled === 'none') return '';
  return ruled === 'bunt' ? 'SH ' : 'SF';
};

const outMark = (play: ScoredPlay): string => {
  const { event } = play;
  const many = manyOuts(play);
  if (event.assists.length > 0) return `${sacrificed(play)}${chain(event)}${many}`;
  const at = event.putouts[0] ?? event.ball?.location;
  const caught = sacrificed(play) || catchLetter(event.ball);
  if (caught === '') return at ? `${positionNumber(at)}U${many}` : `OUT${many}`;
  return `${caught}${numberOf(at)}${many}`;
};

const numberOf = (position: FieldPosition | undefined): string =>
  position ? `${positionNumber(position)}` : '';

/** How the ball was caught; empty on the ground. */
const catchLetter = (ball: BattedBall | undefined): string => {
  switch (ball?.kind) {
    case 'fly':
      return ball.foul ? 'FF' : 'F';
    case 'line':
      return 'L';
    case 'popup':
      return ball.foul ? 'PF' : 'P';
    default:
      return '';
  }
};

/** The batter is safe while somebody else is out, or could have been. */
const choiceMark = (play: ScoredPlay): string => {
  const outs = outsMade(play.event);
  return outs === 0 ? 'FC' : `FC ${chain(play.event)}${manyOuts(play)}`;
};

const manyOuts = (play: ScoredPlay): string => {
  if (isTriplePlay(play)) return ' TP';
  return isDoublePlay(play) ? ' DP' : '';
};

/** `E6`; `E` where the record does not say whose it was. */
const errorMark = ({ errors }: PlayMade): string => `E${numberOf(errors[0]?.position)}`;
