/** The one door through which a game changes: an action is refused, or becomes events. */

import type { Action } from '../model/action.ts';
import type { Equipment } from '../model/equipment.ts';
import type { GameEvent } from '../model/event.ts';
import type { Decided } from '../model/rejection.ts';
import { accepted, refused } from '../model/rejection.ts';
import type { GameState } from '../model/state.ts';
import { openBatch } from './batch.ts';
import { perform } from './perform.ts';
import { proceed } from './proceed.ts';
import { validate } from './validate.ts';

/** What an accepted action led to. */
export interface Acted {
  readonly events: readonly GameEvent[];
  readonly state: GameState;
}

/** Decides and folds: the events of an action and the state after them, up to the next decision. */
export const act = (state: GameState, action: Action, equipment: Equipment): Decided<Acted> => {
  const rejection = validate(state, action, equipment);
  return rejection ? refused(rejection) : accepted(carryOut(state, action, equipment));
};

/** What an action leads to that is known to be legal: nobody is asked. Whoever sends actions is, by {@link act}. */
export const carryOut = (state: GameState, action: Action, equipment: Equipment): Acted => {
  const batch = openBatch(state, equipment);
  perform(batch, action);
  proceed(batch);
  return { events: batch.events, state: batch.state };
};

/** The events of an action, or why it is refused. Draws dice only when the action is legal. */
export const decide = (
  state: GameState,
  action: Action,
  equipment: Equipment,
): Decided<readonly GameEvent[]> => {
  const acted = act(state, action, equipment);
  return acted.ok ? accepted(acted.value.events) : acted;
};
