/** The events of one action as they grow, and the state they have led to. */

import type { Draft } from '../evolve/draft.ts';
import { draftOf } from '../evolve/draft.ts';
import type { LaterEvent } from '../evolve/evolve.ts';
import { fold } from '../evolve/evolve.ts';
import { appended } from '../model/appended.ts';
import type { Equipment } from '../model/equipment.ts';
import type { GameState } from '../model/state.ts';

export interface Batch {
  /** Moves on with every event: what must be known from before is read before. Only `emit` sets it. */
  readonly state: Readonly<Draft>;
  events: readonly LaterEvent[];
  readonly equipment: Equipment;
}

const NONE: readonly LaterEvent[] = [];

export const openBatch = (state: GameState, equipment: Equipment): Batch => ({
  state: draftOf(state),
  events: NONE,
  equipment,
});

export const emit = (batch: Batch, event: LaterEvent): void => {
  batch.events = appended(batch.events, event);
  fold(batch.state, event);
};
