/** The fold: a game after one more fact. Total, without dice and without refusals. */

import type { GameEvent } from '../model/event.ts';
import type { GameState } from '../model/state.ts';
import {
  onChoiceMade,
  onChoicePending,
  onDefenceSet,
  onOffenceSet,
  onStealDeclared,
} from './on-decision.ts';
import { onGameEnded, onGameStarted, onHalfStarted, onResultCorrected } from './on-inning.ts';
import { onPlayMade } from './on-play.ts';
import {
  onAtBatRolled,
  onOutcomeConfirmed,
  onOutcomeDisputed,
  onOutcomeEntered,
} from './on-reading.ts';
import { onHandChosen, onLineupSet, onStandingDefenceSet, onSubstituted } from './on-roster.ts';
import { keepCheckpoint, noteRolls, onDecisionUndone } from './on-undo.ts';

/**
 * The state after `event`. `gameStarted` begins a new game whatever came before;
 * every other event counts the version up by one.
 */
export const evolve = (state: GameState, event: GameEvent): GameState => {
  if (event.type === 'gameStarted') return onGameStarted(event);
  const next = apply(keepCheckpoint(state, event), event);
  return noteRolls({ ...next, version: state.version + 1 }, event);
};

type Ongoing = Exclude<GameEvent, { type: 'gameStarted' }>;
type Handlers = {
  readonly [T in Ongoing['type']]: (
    state: GameState,
    event: Extract<Ongoing, { type: T }>,
  ) => GameState;
};

const HANDLERS: Handlers = {
  playMade: onPlayMade,
  defenceSet: onDefenceSet,
  offenceSet: onOffenceSet,
  stealDeclared: onStealDeclared,
  chaosRolled: (state) => ({ ...state, pa: { ...state.pa, chaosRolled: true } }),
  stealCalledOff: (state) => ({ ...state, phase: { type: 'defence' } }),
  choicePending: onChoicePending,
  choiceMade: onChoiceMade,
  atBatRolled: onAtBatRolled,
  outcomeEntered: onOutcomeEntered,
  outcomeConfirmed: onOutcomeConfirmed,
  outcomeDisputed: onOutcomeDisputed,
  halfStarted: onHalfStarted,
  gameEnded: onGameEnded,
  diceRevealed: (state, { secret }) =>
    state.phase.type === 'over' ? { ...state, phase: { ...state.phase, secret } } : state,
  gameSuspended: (state) => ({ ...state, suspended: true }),
  gameResumed: (state) => ({ ...state, suspended: false }),
  lineupSet: onLineupSet,
  managerReadied: (state, event) => onManagerReadied(state, event),
  substituted: onSubstituted,
  standingDefenceSet: onStandingDefenceSet,
  handChosen: onHandChosen,
  undoOffered: (state, { side }) => ({ ...state, undo: { ...state.undo, offered: side } }),
  undoDeclined: (state) => ({ ...state, undo: { ...state.undo, offered: null } }),
  decisionUndone: onDecisionUndone,
  voidOffered: (state, { side }) => ({ ...state, voidOffered: side }),
  voidDeclined: (state) => ({ ...state, voidOffered: null }),
  resultCorrected: onResultCorrected,
};

/** One handler for each type, so the pairing that the compiler cannot follow holds by construction. */
const apply = (state: GameState, event: Ongoing): GameState => {
  const handler = HANDLERS[event.type] as (state: GameState, event: Ongoing) => GameState;
  return handler(state, event);
};

const onManagerReadied = (
  state: GameState,
  event: Extract<GameEvent, { type: 'managerReadied' }>,
): GameState => {
  if (state.phase.type !== 'setup') return state;
  return {
    ...state,
    entropy: { ...state.entropy, [event.side]: event.entropy },
    phase: { type: 'setup', ready: { ...state.phase.ready, [event.side]: true } },
  };
};
