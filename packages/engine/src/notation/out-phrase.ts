/** How outs on a ball in play are told. */

import type { FieldPosition } from '../model/baseball.ts';
import type { BattedBall, PlayMade } from '../model/play.ts';
import { isGidp, sacrifice } from '../scoring/judgement.ts';
import { outsMade } from '../scoring/play-facts.ts';
import type { ScoredPlay } from '../scoring/record.ts';
import { relay, toPlace } from './baseball-words.ts';

/** The fielders an out or a double play went through: assists in order, then the last putout. */
export const relayOf = ({ assists, putouts }: PlayMade): string => {
  const last = putouts.at(-1);
  const chain = last === undefined ? assists : [...assists, last];
  return relay(chain.filter((position, i) => position !== chain[i - 1]));
};

/** What a batter did who made an out or reached on a choice, without his name. */
export const outPhrase = (play: ScoredPlay): string => {
  const { event } = play;
  const outs = outsMade(event);
  if (outs === 3) return `${into(event.ball)} a triple play${through(event)}`;
  if (outs === 2 && event.batterTo === 0) return doublePlay(play);
  if (event.batterTo !== null && event.batterTo > 0) return safe(play, outs);
  switch (sacrifice(play)) {
    case 'bunt':
      return `sacrifices${through(event)}`;
    case 'fly':
      return `hits a sacrifice fly${place(event)}`;
    case 'none':
      return plainOut(event);
  }
};

const doublePlay = (play: ScoredPlay): string => {
  const { event } = play;
  if (sacrifice(play) === 'fly') return `hits a sacrifice fly into a double play${through(event)}`;
  return `${isGidp(play) ? 'grounds into' : into(event.ball)} a double play${through(event)}`;
};

/** The batter reached while somebody else was out, or should have been. */
const safe = (play: ScoredPlay, outs: number): string => {
  const { event } = play;
  if (sacrifice(play) === 'bunt')
    return `sacrifices and is safe on a fielder's choice${place(event)}`;
  if (event.kind === 'fieldersChoice' || outs === 0) {
    return `reaches on a fielder's choice${outs > 0 ? through(event) : place(event)}`;
  }
  return outs === 2
    ? `${into(event.ball)} a double play${through(event)}`
    : `${into(event.ball)} a force out${through(event)}`;
};

const into = (ball: BattedBall | undefined): string => {
  if (ball?.bunt) return 'bunts into';
  switch (ball?.kind) {
    case 'fly':
      return 'flies into';
    case 'line':
      return 'lines into';
    case 'popup':
      return 'pops into';
    default:
      return 'grounds into';
  }
};

const plainOut = (event: PlayMade): string => {
  const { ball } = event;
  if (ball?.foul && ball.kind !== 'ground')
    return `${ball.bunt ? 'bunts' : 'fouls'} out${place(event)}`;
  if (ball?.bunt) return `bunts out${ball.kind === 'ground' ? through(event) : place(event)}`;
  switch (ball?.kind) {
    case 'fly':
      return `flies out${place(event)}`;
    case 'line':
      return `lines out${place(event)}`;
    case 'popup':
      return `pops out${place(event)}`;
    case 'ground':
      return `grounds out${through(event)}`;
    default:
      return `is out${through(event)}`;
  }
};

/** `, shortstop to first`; of one man, `to first, unassisted`. */
const through = (event: PlayMade): string => {
  const [only] = event.putouts;
  if (event.assists.length > 0) return `, ${relayOf(event)}`;
  return only ? ` ${toPlace(only)}, unassisted` : '';
};

/** Where the ball was caught. */
const place = ({ ball, putouts }: PlayMade): string => {
  const at: FieldPosition | undefined = ball?.location ?? putouts[0];
  return at ? ` ${toPlace(at)}` : '';
};
