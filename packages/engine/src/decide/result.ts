/** Games that shall not count, and results that were wrong. @see rules §16 */

import type { ActionOf } from '../model/action.ts';
import type { Side } from '../model/baseball.ts';
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

/**
 * An official calls the game: the score stands if enough innings are played, else nothing counts.
 * @see rules §16
 */
export const callGame = (batch: Batch, reason: string): void => {
  const { state } = batch;
  if (!isOfficial(state)) {
    emit(batch, { type: 'gameEnded', ending: 'void', winner: null, reason });
    return;
  }
  const winner = leader(state);
  emit(batch, { type: 'gameEnded', ending: winner === null ? 'tie' : 'called', winner, reason });
};

/**
 * Whether what was played stands in everybody's figures: not of a void game, and in some leagues
 * not of one that was forfeited before it was official. Games of old have no such setting.
 */
export const figuresCount = (state: GameState): boolean => {
  const { phase, rules } = state;
  if (phase.type !== 'over') return true;
  if (phase.ending === 'forfeit') return !rules.earlyForfeitVoids || isOfficial(state);
  return phase.ending !== 'void';
};

/** Enough full innings, or one half fewer when the home side leads: it need not bat again. */
const isOfficial = (state: GameState): boolean => {
  const { inning, half, rules } = state;
  const played = 2 * (inning - 1) + (half === 'bottom' ? 1 : 0);
  const needed = 2 * Math.min(rules.minInningsOfficial, rules.innings);
  return played >= (leader(state) === 'home' ? needed - 1 : needed);
};

/** Who is ahead; null while it is tied. */
export const leader = ({ score }: GameState): Side | null =>
  score.away === score.home ? null : score.away > score.home ? 'away' : 'home';
