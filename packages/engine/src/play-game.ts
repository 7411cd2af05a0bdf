/** A whole game between two AI managers, for whoever simulates. */

import { carryOut } from './decide/decide.ts';
import { waitingFor } from './decide/turn.ts';
import { openGame } from './game.ts';
import { chooseAction } from './managers/manager.ts';
import type { ManagerTools } from './managers/tools.ts';
import type { Action } from './model/action.ts';
import { type BySide, ofSide } from './model/baseball.ts';
import type { GameEvent, GameStarted } from './model/event.ts';
import type { Dice } from './model/roll.ts';
import type { GameState } from './model/state.ts';
import type { AiStyle } from './model/team.ts';

/** Sees every decision: the state it was taken in, and the events it led to. */
export type Watcher = (before: GameState, events: readonly GameEvent[]) => void;

/** A game that two AI managers play. */
export interface Match {
  readonly start: GameStarted;
  readonly styles: BySide<AiStyle>;
  readonly dice: Dice;
}

/**
 * Plays a game between two AI managers to its end. What they choose is legal, so `validate` is not
 * asked about it once more; all else is as in `act`.
 * @throws Error when an AI has nothing to do: a bug of ours
 */
export const playGame = (match: Match, tools: ManagerTools, watch: Watcher): GameState => {
  const equipment = { cards: tools.cards, charts: tools.charts, dice: match.dice };
  let state = openGame(match.start);
  while (state.phase.type !== 'over') {
    const acted = carryOut(state, nextAction(state, match.styles, tools), equipment);
    watch(state, acted.events);
    state = acted.state;
  }
  return state;
};

const nextAction = (state: GameState, styles: BySide<AiStyle>, tools: ManagerTools): Action => {
  for (const side of waitingFor(state)) {
    const choice = chooseAction(state, { side, style: ofSide(styles, side) }, tools);
    if (choice) return choice.action;
  }
  throw new Error(`nobody acts in phase ${state.phase.type}`);
};
