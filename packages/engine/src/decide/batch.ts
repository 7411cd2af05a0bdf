/** The events of one action as they grow, and the state they have led to. */

import { evolve } from '../evolve/evolve.ts';
import type { Equipment } from '../model/equipment.ts';
import type { GameEvent } from '../model/event.ts';
import type { GameState } from '../model/state.ts';

export interface Batch {
  state: GameState;
  readonly events: GameEvent[];
  readonly equipment: Equipment;
}

export const openBatch = (state: GameState, equipment: Equipment): Batch => ({
  state,
  events: [],
  equipment,
});

export const emit = (batch: Batch, event: GameEvent): void => {
  batch.events.push(event);
  batch.state = evolve(batch.state, event);
};
