/** A ground ball finds its rule: a hole, a drawn-in infield, runners who had started, or the table. @see rules §13.1-13.3 */

import type { FieldPosition } from '../model/baseball.ts';
import { ofHand } from '../model/baseball.ts';
import { batted } from '../resolve/batted-ball.ts';
import type { OpenPlay } from '../resolve/open-play.ts';
import { advanceAll, hasRunner } from '../resolve/open-play.ts';
import { occurs, rollD20 } from '../resolve/rolls.ts';
import { triplePlay } from './double-play.ts';
import { fixedHit } from './fixed-hit.ts';
import { drawnInGroundBall, isDrawnInOn } from './infield-in.ts';
import type { GroundBall } from './normal-depth.ts';
import { normalDepth, outAtFirst } from './normal-depth.ts';

export const groundBall = (play: OpenPlay, ball: GroundBall): void => {
  play.ball = batted('ground', ball.fielder);
  if (!ball.reached && goesThroughAHole(play, ball)) return;
  if (play.outs >= 2) return outAtFirst(play, ball.fielder);
  if (play.table.offence.approach === 'hit-and-run' && ball.grade !== 'C')
    return withRunnersGoing(play, ball);
  if (isTriplePlay(play, ball)) return triplePlay(play);
  if (isDrawnInOn(play, ball.fielder)) return drawnInGroundBall(play, ball);
  normalDepth(play, ball);
};

/** The runners had started: no force to get. Nobody is on third in a hit-and-run. @see rules §12 */
const withRunnersGoing = (play: OpenPlay, { fielder }: GroundBall): void => {
  outAtFirst(play, fielder);
  advanceAll(play, 1);
};

const isTriplePlay = (play: OpenPlay, { grade, fielder }: GroundBall): boolean =>
  play.state.rules.triplePlays &&
  grade === 'A' &&
  fielder === '3B' &&
  play.outs === 0 &&
  hasRunner(play, 1) &&
  hasRunner(play, 2) &&
  rollD20(play.table, 'groundBall') >= play.tuning.groundBall.triplePlay;

/** Holding a runner or shifting leaves a hole on the other side of what it gains. @see rules §13.3 */
const goesThroughAHole = (play: OpenPlay, { grade, fielder }: GroundBall): boolean => {
  const { alignment } = play.table;
  const { holdHole, shiftGives } = play.tuning.groundBall;
  const beside = fielder === '1B' || fielder === '2B';
  if (grade !== 'C' && beside && hasRunner(play, 1) && alignment.hold.includes(1)) {
    if (!occurs(play.table, 'hold', ofHand(holdHole, play.batterHand))) return false;
    fixedHit(play, 'SINGLE_2', 'RF');
    return true;
  }
  if (grade !== 'B' || alignment.shift !== 'pull' || !isOtherSide(play, fielder)) return false;
  if (!occurs(play.table, 'shift', shiftGives)) return false;
  fixedHit(play, 'SINGLE_1', play.batterHand === 'R' ? 'RF' : 'LF');
  return true;
};

/** The side that a pull shift leaves open. */
const isOtherSide = (play: OpenPlay, fielder: FieldPosition): boolean =>
  play.batterHand === 'R'
    ? fielder === '1B' || fielder === '2B'
    : fielder === '3B' || fielder === 'SS';
