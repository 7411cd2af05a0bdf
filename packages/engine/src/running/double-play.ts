/** Two outs on one ground ball, and the three of a triple play. @see rules §13.1, §13.2 */

import type { FieldPosition } from '../model/baseball.ts';
import type { OpenPlay } from '../resolve/open-play.ts';
import {
  addRuling,
  advance,
  advanceAll,
  credit,
  halfIsOver,
  hasRunner,
  retire,
  retireBatter,
} from '../resolve/open-play.ts';
import { HOME_TO_FIRST, SECOND_TO_FIRST, TRIPLE_PLAY } from './credits.ts';

/** Second and first; with nobody out before, the runners ahead move up. */
export const doublePlay = (play: OpenPlay, fielder: FieldPosition): void => {
  play.kind = 'out';
  retire(play, 1, 'force');
  retireBatter(play);
  credit(play, SECOND_TO_FIRST[fielder]);
  addRuling(play, { gidp: true });
  if (!halfIsOver(play)) advanceAll(play, 1);
};

/** Bases loaded, the infield in: home and first; the runners behind move up. */
export const homeToFirst = (play: OpenPlay, fielder: FieldPosition): void => {
  play.kind = 'out';
  retire(play, 3, 'force');
  retireBatter(play);
  credit(play, HOME_TO_FIRST[fielder]);
  addRuling(play, { gidp: true });
  if (halfIsOver(play)) return;
  advance(play, 2, 3);
  advance(play, 1, 2);
};

/** A grounder at the bag with two on and nobody out: third, second, first. */
export const triplePlay = (play: OpenPlay): void => {
  play.kind = 'out';
  if (hasRunner(play, 2)) retire(play, 2, 'force');
  retire(play, 1, 'force');
  retireBatter(play);
  credit(play, TRIPLE_PLAY);
};
