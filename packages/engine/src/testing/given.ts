/** Given a game, when somebody acts and the dice fall so, then this is what happened. */

import { standardCharts } from '../charts/standard.ts';
import { type Acted, act } from '../decide/decide.ts';
import type { Action } from '../model/action.ts';
import type { Books } from '../model/equipment.ts';
import type { GameEvent } from '../model/event.ts';
import type { PlayMade } from '../model/play.ts';
import type { Rejection } from '../model/rejection.ts';
import type { GameState } from '../model/state.ts';
import { SAMPLE_CARDS } from './sample-game.ts';
import { type ScriptedRoll, withDice } from './scripted-dice.ts';

/** The average teams' cards and the standard charts. */
export const SAMPLE_BOOKS: Books = { cards: SAMPLE_CARDS, charts: standardCharts };

export interface When {
  /** What happened. @throws Error when the action was refused */
  readonly then: () => Acted;
  /** The play that was made. @throws Error when none was, or when the action was refused */
  readonly play: () => PlayMade;
  /** Why it was refused. @throws Error when it was not */
  readonly refused: () => Rejection;
}

export interface Given {
  readonly state: GameState;
  /** Acts with these dice, which must be used up. */
  readonly when: (action: Action, ...dice: readonly ScriptedRoll[]) => When;
}

/** A game to act in; other books where a test needs its own. */
export const given = (state: GameState, books: Books = SAMPLE_BOOKS): Given => ({
  state,
  when: (action, ...script) => {
    const decided = withDice(script, (dice) => act(state, action, { ...books, dice }));
    const then = (): Acted => {
      if (decided.ok) return decided.value;
      throw new Error(`${action.type} refused: ${JSON.stringify(decided.rejection)}`);
    };
    return {
      then,
      play: () => playIn(then().events),
      refused: () => {
        if (!decided.ok) return decided.rejection;
        throw new Error(`${action.type} was accepted`);
      },
    };
  },
});

const playIn = (events: readonly GameEvent[]): PlayMade => {
  const play = events.find((event) => event.type === 'playMade');
  if (play?.type === 'playMade') return play;
  throw new Error(`no play in ${events.map(({ type }) => type).join(', ')}`);
};
