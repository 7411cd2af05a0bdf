/** Who may take a decision back, and who has to agree. @see rules §24 */

import type { ActionOf } from '../model/action.ts';
import type { Side } from '../model/baseball.ts';
import { ofSide, otherSide } from '../model/baseball.ts';
import type { Rejection } from '../model/rejection.ts';
import type { GameState } from '../model/state.ts';
import type { Batch } from './batch.ts';
import { emit } from './batch.ts';

type NotAllowed = Extract<Rejection, { code: 'UNDO_NOT_ALLOWED' }>;

const no = (reason: NotAllowed['reason']): NotAllowed => ({ code: 'UNDO_NOT_ALLOWED', reason });

export const takeBackFault = (
  state: GameState,
  action: ActionOf<'offerUndo' | 'answerUndo' | 'undoDecision'>,
): Rejection | null => {
  const { rules, undo } = state;
  if (action.type === 'undoDecision')
    return undo.before === null ? { code: 'NOTHING_TO_UNDO' } : null;
  if (action.type === 'answerUndo') {
    const mayAnswer = undo.offered !== null && undo.offered !== action.side;
    return mayAnswer ? null : { code: 'NO_UNDO_OFFERED' };
  }
  if (rules.undo === 'none') return no('LEAGUE');
  if (undo.offered === action.side) return no('OFFERED_ALREADY');
  if (undo.before === null || undo.by !== action.side) return { code: 'NOTHING_TO_UNDO' };
  return undo.since.length > 0 ? afterTheDiceFault(state, action.side) : null;
};

/** Who knows how the dice fell knows what he should have decided: only a person may overlook that. */
const afterTheDiceFault = ({ rules, teams }: GameState, side: Side): NotAllowed | null => {
  if (rules.undo === 'before-roll') return no('DICE_FELL');
  return ofSide(teams, otherSide(side)).ai === null ? null : no('AGAINST_AI');
};

/** The other manager is asked where the league wants that; an AI has agreed by the rules. */
export const offerUndo = (batch: Batch, side: Side): void => {
  const { rules, teams } = batch.state;
  const needsConsent = rules.undo === 'both-consent' && teams[otherSide(side)].ai === null;
  emit(batch, needsConsent ? { type: 'undoOffered', side } : { type: 'decisionUndone' });
};
