/** Whether an event can come next: what `evolve` takes on trust, asked of logs that come from elsewhere. */

import type { GameEvent, GameEventType } from '../model/event.ts';
import type { Roll } from '../model/roll.ts';
import type { GameState, PhaseType } from '../model/state.ts';

const PLAYED: readonly PhaseType[] = ['setup', 'between', 'defence', 'offence'];
const NOT_OVER: readonly PhaseType[] = [...PLAYED, 'declared', 'choice', 'reading'];

/** Real games come without the decisions of our own: their plays follow each other in phase `defence`. */
const COMES_IN: { readonly [T in GameEventType]: readonly PhaseType[] } = {
  gameStarted: [],
  lineupSet: ['setup'],
  managerReadied: ['setup'],
  halfStarted: ['setup', 'between'],
  gameEnded: NOT_OVER,
  diceRevealed: ['over'],
  gameSuspended: NOT_OVER,
  gameResumed: NOT_OVER,
  substituted: PLAYED,
  handChosen: PLAYED,
  defenceSet: ['defence'],
  standingDefenceSet: NOT_OVER,
  offenceSet: ['offence'],
  stealDeclared: ['offence'],
  chaosRolled: ['declared'],
  choicePending: ['declared'],
  choiceMade: ['choice'],
  stealCalledOff: ['declared'],
  atBatRolled: ['declared'],
  outcomeEntered: ['reading'],
  outcomeConfirmed: ['reading'],
  outcomeDisputed: ['reading'],
  playMade: ['defence', 'declared'],
  undoOffered: NOT_OVER,
  undoDeclined: NOT_OVER,
  decisionUndone: NOT_OVER,
  voidOffered: NOT_OVER,
  voidDeclined: NOT_OVER,
  resultCorrected: ['over'],
};

/** Why this event cannot follow, in words; null: it can. */
export const logFault = (state: GameState, event: GameEvent): string | null => {
  if (event.type === 'gameStarted') return 'the game has begun already';
  const phases = Object.hasOwn(COMES_IN, event.type) ? COMES_IN[event.type] : undefined;
  if (phases === undefined) return `nobody knows what ${JSON.stringify(event.type)} is`;
  if (!phases.includes(state.phase.type))
    return `${event.type} cannot follow in phase ${state.phase.type}`;
  return 'rolls' in event && event.rolls ? missingRoll(state, event.rolls) : null;
};

/** Rolls are numbered without a gap; one that is used again bears its old number. */
const missingRoll = ({ rolls }: GameState, made: readonly Roll[]): string | null => {
  let next = rolls;
  for (const { n } of made) {
    if (n > next) return `roll ${next} is missing`;
    if (n === next) next += 1;
  }
  return null;
};
