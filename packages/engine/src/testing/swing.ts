/** A swing whose outcome a test names, played to the next decision. */

import { battingSide, fieldingSide } from '../model/baseball.ts';
import type { Alignment } from '../model/decision.ts';
import type { Outcome } from '../model/outcome.ts';
import type { GameState } from '../model/state.ts';
import { NORMAL_DEPTH } from './at-the-plate.ts';
import { given, SAMPLE_BOOKS, type When } from './given.ts';
import type { Scene } from './scene.ts';
import type { ScriptedRoll } from './scripted-dice.ts';

/**
 * The batter has swung, and his manager has read this outcome off a card image; the other
 * manager has the word. The chaos roll is behind them.
 */
export const withReading = (
  state: GameState,
  outcome: Outcome,
  alignment: Alignment = NORMAL_DEPTH,
): GameState => ({
  ...state,
  rules: { ...state.rules, resolution: 'manual' },
  pa: { ...state.pa, chaosRolled: true },
  rolls: 1,
  phase: {
    type: 'reading',
    entries: { [battingSide(state.half)]: outcome },
    disputed: false,
    play: {
      script: 'atBat',
      alignment,
      offence: { approach: 'swing', contactPlay: false },
      steal: [],
      rolls: [{ n: 0, purpose: 'atBat', dice: [6, 6, 6, 20], faces: [1, 1, 1, 1] }],
      answers: [],
    },
  },
});

/** Confirms this outcome, with the dice that the play needs beyond the at-bat: in a state, or in a scene with its own cards and charts. */
export const swing = (
  at: GameState | Scene,
  outcome: Outcome,
  ...dice: readonly ScriptedRoll[]
): When => {
  const { state, books } = 'books' in at ? at : { state: at, books: SAMPLE_BOOKS };
  return given(withReading(state, outcome), books).when(
    { type: 'confirmOutcome', side: fieldingSide(state.half) },
    ...dice,
  );
};
