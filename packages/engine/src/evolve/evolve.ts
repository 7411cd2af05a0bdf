/** The fold: a game after one more fact. Total, without dice and without refusals. */

import { withSide } from '../model/baseball.ts';
import type { ChaosRolled, GameEvent, ManagerReadied } from '../model/event.ts';
import type { GameState } from '../model/state.ts';
import type { Draft } from './draft.ts';
import { draftOf } from './draft.ts';
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
import {
  onHandChosen,
  onLineupSet,
  onStandingDefenceSet,
  onSubstituted,
  onWarmUpStarted,
} from './on-roster.ts';
import { noteRolls, onDecisionUndone } from './on-undo.ts';

/** Everything that may be told of a game once it has begun. */
export type LaterEvent = Exclude<GameEvent, { type: 'gameStarted' }>;

/**
 * The state after `event`. `gameStarted` begins a new game whatever came before;
 * every other event counts the version up by one.
 */
export const evolve = (state: GameState, event: GameEvent): GameState => {
  if (event.type === 'gameStarted') return onGameStarted(event);
  const draft = draftOf(state);
  fold(draft, event);
  return draft;
};

/** Folds one more event into a draft: for whoever has several. */
export const fold = (draft: Draft, event: LaterEvent): void => {
  apply(draft, event);
  draft.version += 1;
};

/** What plate appearances are made of is called by name, the rest is looked up. */
const apply = (draft: Draft, event: LaterEvent): undefined => {
  switch (event.type) {
    case 'playMade':
      return onPlayMade(draft, event);
    case 'defenceSet':
      return onDefenceSet(draft, event);
    case 'offenceSet':
      return onOffenceSet(draft, event);
    case 'chaosRolled':
      return onChaosRolled(draft, event);
    case 'choicePending':
      return onChoicePending(draft, event);
    case 'choiceMade':
      return onChoiceMade(draft, event);
    case 'substituted':
      return onSubstituted(draft, event);
    default:
      return applyRare(draft, event.type, event);
  }
};

const onChaosRolled = (draft: Draft, { rolls }: ChaosRolled): undefined => {
  draft.pa = { ...draft.pa, chaosRolled: true };
  noteRolls(draft, rolls);
};

type Frequent =
  | 'playMade'
  | 'defenceSet'
  | 'offenceSet'
  | 'chaosRolled'
  | 'choicePending'
  | 'choiceMade'
  | 'substituted';
type RareEvent = Exclude<LaterEvent, { type: Frequent }>;

/** `undefined` and not `void`: whoever makes a new state instead of setting the draft does not compile. */
type Handlers = {
  readonly [T in keyof RareByType]: (draft: Draft, event: RareByType[T]) => undefined;
};
type RareByType = { readonly [T in RareEvent['type']]: Extract<RareEvent, { type: T }> };

const HANDLERS: Handlers = {
  stealDeclared: onStealDeclared,
  stealCalledOff: (draft, { rolls }) => {
    draft.phase = { type: 'defence' };
    noteRolls(draft, rolls);
  },
  atBatRolled: onAtBatRolled,
  outcomeEntered: onOutcomeEntered,
  outcomeConfirmed: onOutcomeConfirmed,
  outcomeDisputed: onOutcomeDisputed,
  halfStarted: onHalfStarted,
  gameEnded: onGameEnded,
  diceRevealed: (draft, { secret }) => {
    if (draft.phase.type === 'over') draft.phase = { ...draft.phase, secret };
  },
  gameSuspended: (draft) => {
    draft.suspended = true;
  },
  gameResumed: (draft) => {
    draft.suspended = false;
  },
  lineupSet: onLineupSet,
  managerReadied: (draft, event) => onManagerReadied(draft, event),
  standingDefenceSet: onStandingDefenceSet,
  warmUpStarted: onWarmUpStarted,
  handChosen: onHandChosen,
  undoOffered: (draft, { side }) => {
    draft.undo = { ...draft.undo, offered: side };
  },
  undoDeclined: (draft) => {
    draft.undo = { ...draft.undo, offered: null };
  },
  decisionUndone: onDecisionUndone,
  voidOffered: (draft, { side }) => {
    draft.voidOffered = side;
  },
  voidDeclined: (draft) => {
    draft.voidOffered = null;
  },
  resultCorrected: onResultCorrected,
};

/** One handler for each type. */
const applyRare = <T extends keyof RareByType>(
  draft: Draft,
  type: T,
  event: RareByType[T],
): undefined => HANDLERS[type](draft, event);

const onManagerReadied = (draft: Draft, { side, entropy }: ManagerReadied): undefined => {
  if (draft.phase.type !== 'setup') return;
  draft.entropy = withSide(draft.entropy, side, entropy);
  draft.phase = { type: 'setup', ready: withSide(draft.phase.ready, side, true) };
};
