/** From an outcome to what becomes of everybody: each outcome finds its rule here. @see rules §4 */

import type { FieldPosition } from '../model/baseball.ts';
import type { Outcome, OutcomeCode } from '../model/outcome.ts';
import { unreachable } from '../model/unreachable.ts';
import { caught, deepFly, lineOut, mediumFly, questionableFly } from '../running/air-out.ts';
import { shortSingle, uncappedDouble, uncappedSingle } from '../running/extra-base.ts';
import { fixedHit } from '../running/fixed-hit.ts';
import { award } from '../running/forces.ts';
import { groundBall } from '../running/ground-ball.ts';
import type { GroundGrade } from '../running/normal-depth.ts';
import { inThisPark } from './ballpark.ts';
import type { Asking } from './choices.ts';
import { done } from './choices.ts';
import type { FieldingCheck } from './fielding-check.ts';
import { CHARTED, checkFielding } from './fielding-check.ts';
import { locate, locateOutfield, pullField } from './location.ts';
import { misplay } from './misplay.ts';
import type { OpenPlay } from './open-play.ts';
import { addError, hasRunner } from './open-play.ts';
import { rarePlay } from './rare-plays.ts';
import { occurs } from './rolls.ts';
import { strikeout } from './strikeout.ts';

interface BallInPlay {
  readonly location: FieldPosition | undefined;
  /** A fielding check has said that the fielder gets to it: no hole lets it through. */
  readonly reached: boolean;
}

/** Works an outcome out; whatever is returned still has questions to ask. */
export const settle = (play: OpenPlay, { code, location }: Outcome): Asking<void> | null =>
  code === 'X_CHECK'
    ? settleCheck(play, checkFielding(play, location ?? 'P'))
    : settleBall(play, code, { location, reached: false });

const settleBall = (
  play: OpenPlay,
  code: Exclude<OutcomeCode, 'X_CHECK'>,
  ball: BallInPlay,
): Asking<void> | null => {
  switch (code) {
    case 'STRIKEOUT':
      return done(strikeout(play));
    case 'WALK':
      return done(award(play, 'walk'));
    case 'HIT_BY_PITCH':
      return done(award(play, 'hitByPitch'));
    case 'CATCHER_INTERFERENCE':
      addError(play, { position: 'C', kind: 'field' });
      return done(award(play, 'interference'));
    case 'SINGLE_1':
    case 'SINGLE_UNCAPPED':
      return single(play, code, ball);
    case 'SINGLE_2':
    case 'DOUBLE_2':
    case 'DOUBLE_3':
    case 'TRIPLE':
    case 'HOMERUN':
      return done(fixedHit(play, code, locate(play, 'hit', ball.location)));
    case 'DOUBLE_UNCAPPED':
      return uncappedDouble(play, locateOutfield(play, 'hit', ball.location));
    case 'BP_HOMERUN':
    case 'BP_SINGLE':
      return settle(play, inThisPark(play, { code }));
    default:
      return settleOut(play, code, ball);
  }
};

type OutCode = Extract<
  OutcomeCode,
  `GROUNDBALL_${GroundGrade}` | `FLYOUT_${string}` | 'LINEOUT' | 'POPOUT'
>;

const settleOut = (play: OpenPlay, code: OutCode, ball: BallInPlay): Asking<void> | null => {
  switch (code) {
    case 'GROUNDBALL_A':
      return grounder(play, 'A', ball);
    case 'GROUNDBALL_B':
      return grounder(play, 'B', ball);
    case 'GROUNDBALL_C':
      return grounder(play, 'C', ball);
    case 'FLYOUT_A':
      return done(deepFly(play, locateOutfield(play, 'fly', ball.location), ball.reached));
    case 'FLYOUT_B':
      return mediumFly(play, locateOutfield(play, 'fly', ball.location));
    case 'FLYOUT_BQ':
      return questionableFly(play, locateOutfield(play, 'fly', ball.location));
    case 'FLYOUT_C':
      return done(caught(play, 'fly', locateOutfield(play, 'fly', ball.location)));
    case 'LINEOUT':
      return done(lineOut(play, locate(play, 'lineout', ball.location)));
    case 'POPOUT':
      return done(caught(play, 'popup', locate(play, 'popout', ball.location)));
    default:
      return unreachable(code);
  }
};

const grounder = (play: OpenPlay, grade: GroundGrade, { location, reached }: BallInPlay): null =>
  done(groundBall(play, { grade, fielder: locate(play, 'groundball', location), reached }));

/** A single to the pull field may find the shift in its way. @see rules §10, §13.3 */
const single = (
  play: OpenPlay,
  code: 'SINGLE_1' | 'SINGLE_UNCAPPED',
  ball: BallInPlay,
): Asking<void> | null => {
  const location = locate(play, 'hit', ball.location);
  if (!ball.reached && isTakenByShift(play, location)) return intoTheShift(play);
  if (code === 'SINGLE_UNCAPPED')
    return uncappedSingle(play, locateOutfield(play, 'hit', location));
  if (play.table.offence.approach === 'hit-and-run')
    return done(fixedHit(play, 'SINGLE_2', location));
  if (runsOnContact(play)) return shortSingle(play, location);
  return done(fixedHit(play, 'SINGLE_1', location));
};

const runsOnContact = (play: OpenPlay): boolean =>
  play.state.rules.runOnContact && play.outs === 2 && hasRunner(play, 2);

const isTakenByShift = (play: OpenPlay, location: FieldPosition): boolean =>
  play.table.alignment.shift === 'pull' &&
  location === pullField(play.batterHand) &&
  occurs(play.table, 'shift', play.tuning.groundBall.shiftTakes);

const intoTheShift = (play: OpenPlay): null => {
  const fielder = play.batterHand === 'R' ? 'SS' : '2B';
  return done(groundBall(play, { grade: 'C', fielder, reached: true }));
};

const settleCheck = (play: OpenPlay, check: FieldingCheck): Asking<void> | null => {
  if (rarePlay(play, check)) return null;
  if (check.error > 0) return done(misplay(play, check));
  const { position, result } = check;
  const rest = settleBall(play, CHARTED[result], { location: position, reached: true });
  if (result === 'FO') play.ball = { kind: 'popup', location: position, foul: true };
  return rest;
};
