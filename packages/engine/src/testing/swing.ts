/** A swing whose outcome a test names, played to the next decision. */

import { battingSide, fieldingSide } from '../model/baseball.ts';
import type { Alignment } from '../model/decision.ts';
import type { Outcome } from '../model/outcome.ts';
import type { GameState } from '../model/state.ts';
import { NORMAL_DEPTH } from './at-the-plate.ts';
import { given, type When } from './given.ts';
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

/** Confirms this outcome in this state, with the dice that the play needs beyond the at-bat. */
export const swing = (state: GameState, outcome: Outcome, ...dice: readonly ScriptedRoll[]): When =>
  given(withReading(state, outcome)).when(
    { type: 'confirmOutcome', side: fieldingSide(state.half) },
    ...dice,
  );
