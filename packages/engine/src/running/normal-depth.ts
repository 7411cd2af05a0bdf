/** Ground balls at normal depth: who is out and who moves up. @see rules §13.1 */

import type { FieldPosition } from '../model/baseball.ts';
import type { OpenPlay } from '../resolve/open-play.ts';
import {
  advance,
  advanceAll,
  batterReaches,
  credit,
  hasRunner,
  retire,
  retireBatter,
} from '../resolve/open-play.ts';
import { occurs } from '../resolve/rolls.ts';
import { OUT_AT_FIRST, OUT_AT_SECOND } from './credits.ts';
import { doublePlay } from './double-play.ts';

/** A: hard enough for two; B: for the lead force; C: a slow roller. */
export type GroundGrade = 'A' | 'B' | 'C';

export interface GroundBall {
  readonly grade: GroundGrade;
  readonly fielder: FieldPosition;
  /** A fielding check has already said that he gets to it: no hole, no way through. */
  readonly reached: boolean;
}

/** What happens to a ground ball when nobody is drawn in and fewer than two are out. */
export const normalDepth = (play: OpenPlay, { grade, fielder }: GroundBall): void => {
  const forced = hasRunner(play, 1);
  if (grade === 'A' && forced && !isTurned(play)) return forceAtSecond(play, fielder);
  plainGroundOut(play, grade, fielder);
  const lone = !forced && hasRunner(play, 2) && !hasRunner(play, 3);
  if (grade !== 'B' || !lone || isRightSide(fielder)) return;
  if (occurs(play.table, 'groundBall', play.tuning.groundBall.leftAdvance)) advance(play, 2, 3);
};

/** The same by the table alone, without any roll. */
export const plainGroundOut = (
  play: OpenPlay,
  grade: GroundGrade,
  fielder: FieldPosition,
): void => {
  if (play.outs >= 2) return outAtFirst(play, fielder);
  if (grade !== 'C' && hasRunner(play, 1)) {
    if (grade === 'A') return doublePlay(play, fielder);
    return forceAtSecond(play, fielder);
  }
  outAtFirst(play, fielder);
  // With first base open runners move up behind the ball, and hold when it is in front of them.
  if (grade === 'C' || isRightSide(fielder)) advanceAll(play, 1);
};

const ALWAYS = 20;
const isTurned = (play: OpenPlay): boolean => {
  const { turned } = play.tuning.groundBall;
  return turned >= ALWAYS || occurs(play.table, 'groundBall', turned);
};

export const outAtFirst = (play: OpenPlay, fielder: FieldPosition): void => {
  play.kind = 'out';
  retireBatter(play);
  credit(play, OUT_AT_FIRST[fielder]);
};

/** The runner from first is out at second, the batter safe; everybody else moves up. */
const forceAtSecond = (play: OpenPlay, fielder: FieldPosition): void => {
  play.kind = 'fieldersChoice';
  retire(play, 1, 'force');
  credit(play, OUT_AT_SECOND[fielder]);
  advanceAll(play, 1);
  batterReaches(play, 1);
};

const isRightSide = (fielder: FieldPosition): boolean => fielder === '1B' || fielder === '2B';
