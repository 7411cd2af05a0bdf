/** A legal action as events. What follows from it is proceed's business. */

import type { Action, ActionOf } from '../model/action.ts';
import type { Side } from '../model/baseball.ts';
import { battingSide, fieldingSide, ofSide, otherSide } from '../model/baseball.ts';
import type { Outcome } from '../model/outcome.ts';
import { unreachable } from '../model/unreachable.ts';
import { intentionalWalk } from '../resolve/intentional-walk.ts';
import type { Batch } from './batch.ts';
import { emit } from './batch.ts';
import { makePlay } from './close-out.ts';
import { defaultAction } from './default-action.ts';
import { changed } from './designated-hitter.ts';
import { answerVoid, callGame } from './result.ts';
import { offerUndo } from './take-back.ts';

export const perform = (batch: Batch, action: Action): void => {
  switch (action.type) {
    case 'setLineup':
      return emit(batch, { type: 'lineupSet', side: action.side, lineup: action.lineup });
    case 'ready':
      return ready(batch, action);
    case 'substitute':
      return substitute(batch, action);
    case 'setDefence':
      return emit(batch, { type: 'defenceSet', alignment: action.alignment });
    case 'setStandingDefence':
      return emit(batch, {
        type: 'standingDefenceSet',
        side: action.side,
        alignment: action.alignment,
      });
    case 'warmUp':
      return emit(batch, { type: 'warmUpStarted', side: action.side, pitcher: action.pitcher });
    case 'walkIntentionally':
      return makePlay(batch, intentionalWalk(batch.state));
    case 'setOffence':
      return emit(batch, { type: 'offenceSet', offence: action.offence });
    case 'steal':
      return emit(batch, { type: 'stealDeclared', bases: action.bases });
    case 'choose':
      return choose(batch, action);
    case 'enterOutcome':
      return enterOutcome(batch, action);
    case 'confirmOutcome':
      return confirm(batch, action.side);
    case 'disputeOutcome':
      return emit(batch, { type: 'outcomeDisputed', side: action.side });
    case 'settleOutcome':
      return emit(batch, { type: 'outcomeConfirmed', by: 'admin', outcome: action.outcome });
    case 'offerUndo':
      return offerUndo(batch, action.side);
    case 'answerUndo':
      return emit(
        batch,
        action.accept ? { type: 'decisionUndone' } : { type: 'undoDeclined', side: action.side },
      );
    case 'undoDecision':
      return emit(batch, { type: 'decisionUndone', reason: action.reason });
    case 'takeDefault':
      return takeDefault(batch, action.side);
    default:
      return endOrPause(batch, action);
  }
};

type Ending = ActionOf<
  | 'concede'
  | 'forfeit'
  | 'void'
  | 'callGame'
  | 'suspend'
  | 'resume'
  | 'offerVoid'
  | 'answerVoid'
  | 'correctResult'
>;

const endOrPause = (batch: Batch, action: Ending): void => {
  switch (action.type) {
    case 'concede':
      return forfeit(batch, action.side, 'conceded');
    case 'forfeit':
      return forfeit(batch, action.loser, action.reason);
    case 'void':
      return emit(batch, {
        type: 'gameEnded',
        ending: 'void',
        winner: null,
        reason: action.reason,
      });
    case 'callGame':
      return callGame(batch, action.reason);
    case 'offerVoid':
      return emit(batch, { type: 'voidOffered', side: action.side });
    case 'answerVoid':
      return answerVoid(batch, action);
    case 'correctResult':
      return correctResult(batch, action);
    case 'suspend':
      return emit(batch, { type: 'gameSuspended', reason: action.reason });
    case 'resume':
      return emit(batch, { type: 'gameResumed' });
    default:
      return unreachable(action);
  }
};

const correctResult = (batch: Batch, { ending, winner, reason }: ActionOf<'correctResult'>): void =>
  emit(batch, { type: 'resultCorrected', ending, winner, reason });

const forfeit = (batch: Batch, loser: Side, reason: string): void =>
  emit(batch, { type: 'gameEnded', ending: 'forfeit', winner: otherSide(loser), reason });

const ready = (batch: Batch, { side, entropy }: ActionOf<'ready'>): void =>
  emit(batch, { type: 'managerReadied', side, entropy });

const substitute = (batch: Batch, { side, changes }: ActionOf<'substitute'>): void => {
  const { dhLost } = changed(ofSide(batch.state.teams, side), changes);
  emit(batch, { type: 'substituted', side, changes, ...(dhLost ? { dhLost } : {}) });
};

const choose = (batch: Batch, { side, option }: ActionOf<'choose'>): void => {
  const { phase } = batch.state;
  if (phase.type !== 'choice') return;
  emit(batch, { type: 'choiceMade', side, answer: { type: phase.choice.type, option } });
};

const enterOutcome = (batch: Batch, { side, outcome }: ActionOf<'enterOutcome'>): void => {
  emit(batch, { type: 'outcomeEntered', side, outcome });
  const { phase } = batch.state;
  if (phase.type !== 'reading') return;
  const { away, home } = phase.entries;
  if (phase.disputed && away && home && sameOutcome(away, home)) {
    emit(batch, { type: 'outcomeConfirmed', by: otherSide(side), outcome });
  } else if (!phase.disputed && batch.state.teams[otherSide(side)].ai !== null) {
    confirm(batch, otherSide(side));
  }
};

const sameOutcome = (one: Outcome, other: Outcome): boolean =>
  one.code === other.code && one.location === other.location;

const confirm = (batch: Batch, by: Side | 'clock'): void => {
  const { phase, half } = batch.state;
  const outcome = phase.type === 'reading' ? phase.entries[battingSide(half)] : undefined;
  if (outcome) emit(batch, { type: 'outcomeConfirmed', by, outcome });
};

const takeDefault = (batch: Batch, side: Side): void => {
  const { state, equipment } = batch;
  if (state.phase.type === 'reading' && side === fieldingSide(state.half)) confirm(batch, 'clock');
  else {
    const action = defaultAction(state, side, equipment);
    if (action && action.type !== 'takeDefault') perform(batch, action);
  }
};
