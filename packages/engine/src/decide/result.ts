/** Games that shall not count, and results that were wrong. @see rules §16 */

import type { ActionOf } from '../model/action.ts';
import { otherSide } from '../model/baseball.ts';
import type { Rejection } from '../model/rejection.ts';
import type { GameState } from '../model/state.ts';
import type { Batch } from './batch.ts';
import { emit } from './batch.ts';

/** Two managers may agree that a game does not count; an AI agrees to nothing. */
export const agreementFault = (
  { teams, voidOffered }: GameState,
  action: ActionOf<'offerVoid' | 'answerVoid'>,
): Rejection | null => {
  if (action.type === 'answerVoid') {
    const mayAnswer = voidOffered !== null && !(action.accept && voidOffered === action.side);
    return mayAnswer ? null : { code: 'NO_VOID_OFFERED' };
  }
  if (teams[otherSide(action.side)].ai !== null)
    return { code: 'VOID_NOT_ALLOWED', reason: 'AGAINST_AI' };
  return voidOffered === null ? null : { code: 'VOID_NOT_ALLOWED', reason: 'OFFERED_ALREADY' };
};

export const correctionFault = (
  { phase }: GameState,
  { ending, winner }: ActionOf<'correctResult'>,
): Rejection | null => {
  if (phase.type !== 'over') return { code: 'RESULT_NOT_POSSIBLE', reason: 'NOT_OVER' };
  const nobodyWins = ending === 'tie' || ending === 'void';
  if (nobodyWins !== (winner === null)) return { code: 'RESULT_NOT_POSSIBLE', reason: 'WINNER' };
  return phase.ending === ending && phase.winner === winner
    ? { code: 'RESULT_NOT_POSSIBLE', reason: 'UNCHANGED' }
    : null;
};

export const answerVoid = (batch: Batch, { side, accept }: ActionOf<'answerVoid'>): void => {
  if (!accept) return emit(batch, { type: 'voidDeclined', side });
  emit(batch, { type: 'gameEnded', ending: 'void', winner: null, reason: 'both managers agreed' });
};
