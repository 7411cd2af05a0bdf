/** A game while events are folded into it, so that a batch of them makes one new state and not one each. */

import type { GameState } from '../model/state.ts';

/**
 * A state's own fields may be set; what they hold is shared with the states before it, and is
 * replaced, never changed.
 */
export type Draft = { -readonly [K in keyof GameState]: GameState[K] };

export const draftOf = (state: GameState): Draft => ({ ...state });
