/** Entering what a card image says. @see rules §6 */

import type { Side } from '../model/baseball.ts';
import { battingSide, isOutfield } from '../model/baseball.ts';
import type { Outcome, OutcomeCode } from '../model/outcome.ts';
import type { Rejection } from '../model/rejection.ts';
import type { GameState } from '../model/state.ts';

type Where = 'none' | 'infield' | 'outfield' | 'anywhere';

/** Where a ball of this kind can go; for hits and air outs a location is welcome but not needed. */
const WHERE: { readonly [C in OutcomeCode]?: { readonly where: Where; readonly needed: boolean } } =
  {
    GROUNDBALL_A: { where: 'infield', needed: true },
    GROUNDBALL_B: { where: 'infield', needed: true },
    GROUNDBALL_C: { where: 'infield', needed: true },
    FLYOUT_A: { where: 'outfield', needed: true },
    FLYOUT_B: { where: 'outfield', needed: true },
    FLYOUT_BQ: { where: 'outfield', needed: true },
    FLYOUT_C: { where: 'outfield', needed: true },
    SINGLE_1: { where: 'outfield', needed: false },
    SINGLE_2: { where: 'outfield', needed: false },
    SINGLE_UNCAPPED: { where: 'outfield', needed: false },
    DOUBLE_2: { where: 'outfield', needed: false },
    DOUBLE_3: { where: 'outfield', needed: false },
    DOUBLE_UNCAPPED: { where: 'outfield', needed: false },
    TRIPLE: { where: 'outfield', needed: false },
    HOMERUN: { where: 'outfield', needed: false },
    LINEOUT: { where: 'anywhere', needed: false },
    POPOUT: { where: 'anywhere', needed: false },
    X_CHECK: { where: 'anywhere', needed: true },
  };

export const outcomeFault = ({ code, location }: Outcome): Rejection | null => {
  const { where, needed } = WHERE[code] ?? { where: 'none', needed: false };
  if (location === undefined) return needed ? notPossible('LOCATION_MISSING') : null;
  const right =
    where === 'anywhere' ||
    (where === 'outfield' && isOutfield(location)) ||
    (where === 'infield' && !isOutfield(location));
  return right ? null : notPossible('LOCATION_WRONG');
};

const notPossible = (reason: 'LOCATION_MISSING' | 'LOCATION_WRONG'): Rejection => ({
  code: 'OUTCOME_NOT_POSSIBLE',
  reason,
});

/** Until somebody disputes only the batting side reads. */
export const readerFault = (state: GameState, side: Side): Rejection | null => {
  const batting = battingSide(state.half);
  const reads = side === batting || (state.phase.type === 'reading' && state.phase.disputed);
  return reads ? null : { code: 'NOT_YOUR_DECISION', side, waitingFor: batting };
};

export const confirmFault = (state: GameState, side: Side): Rejection | null => {
  const batting = battingSide(state.half);
  if (side === batting) return { code: 'NOT_YOUR_DECISION', side, waitingFor: null };
  if (state.phase.type !== 'reading' || state.phase.disputed) return { code: 'NOTHING_ENTERED' };
  return state.phase.entries[batting] ? null : { code: 'NOTHING_ENTERED' };
};

export const disputeFault = (state: GameState, side: Side): Rejection | null =>
  state.phase.type === 'reading' && state.phase.disputed
    ? { code: 'ALREADY_DISPUTED' }
    : confirmFault(state, side);
