/** What the offence may try. @see rules §11.2, §12 */

import type { Base } from '../model/baseball.ts';
import type { Approach, Offence, StealAttempt } from '../model/decision.ts';
import type { Rejection } from '../model/rejection.ts';
import type { GameState } from '../model/state.ts';
import { unreachable } from '../model/unreachable.ts';

type ApproachFault = Extract<Rejection, { code: 'ILLEGAL_APPROACH' }>;
type StealFault = Extract<Rejection, { code: 'ILLEGAL_STEAL' }>;

const no = (reason: ApproachFault['reason']): ApproachFault => ({
  code: 'ILLEGAL_APPROACH',
  reason,
});

export const approachFault = (state: GameState, offence: Offence): ApproachFault | null => {
  const fault = faultOf(state, offence.approach);
  if (fault || !offence.contactPlay) return fault;
  return offence.approach === 'swing' ? contactFault(state) : no('NEEDS_SWING');
};

const faultOf = (state: GameState, approach: Approach): ApproachFault | null => {
  const [first, second, third] = state.bases;
  switch (approach) {
    case 'swing':
    case 'drag-bunt':
      return null;
    case 'sac-bunt':
      if (state.outs > 1) return no('TWO_OUTS');
      if (third) return no('RUNNER_ON_THIRD');
      return first || second ? null : no('NO_RUNNER');
    case 'hit-and-run':
      if (third) return no('RUNNER_ON_THIRD');
      return first ? null : no('NO_RUNNER');
    case 'safety-squeeze':
    case 'suicide-squeeze':
      if (state.outs > 1) return no('TWO_OUTS');
      return third ? null : no('NO_RUNNER_ON_THIRD');
    default:
      return unreachable(approach);
  }
};

/** The runner on third may break on contact only against a drawn-in infield. @see rules §13.2 */
const contactFault = (state: GameState): ApproachFault | null => {
  if (state.outs > 1) return no('TWO_OUTS');
  if (!state.bases[2]) return no('NO_RUNNER_ON_THIRD');
  const drawnIn = state.phase.type === 'offence' && state.phase.alignment.infield === 'in';
  return drawnIn ? null : no('INFIELD_NOT_IN');
};

/** Every combination of runners who may go together. */
export const STEALS: readonly StealAttempt[] = [[1], [2], [3], [1, 2], [1, 3]];

const noSteal = (reason: StealFault['reason']): StealFault => ({ code: 'ILLEGAL_STEAL', reason });

export const stealFault = (state: GameState, bases: StealAttempt): StealFault | null => {
  if (state.pa.stealDeclared) return noSteal('ALREADY_TRIED');
  const known = STEALS.some(
    (steal) => steal.length === bases.length && steal.every((b, i) => b === bases[i]),
  );
  if (!known) return noSteal('NOTHING_DECLARED');
  if (bases.some((base) => !state.bases[base - 1])) return noSteal('NO_RUNNER');
  return bases.some((base) => isBlocked(state, base, bases)) ? noSteal('BASE_OCCUPIED') : null;
};

const isBlocked = (state: GameState, base: Base, bases: StealAttempt): boolean => {
  if (base === 3) return false;
  const next = base === 1 ? 2 : 3;
  return state.bases[next - 1] !== null && !bases.includes(next);
};
