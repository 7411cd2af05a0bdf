/** The defence stands, and the offence has the word. */

import type { Action } from '../model/action.ts';
import type { Alignment, Offence } from '../model/decision.ts';
import type { GameState, PlayInProgress } from '../model/state.ts';

/** Nobody held, everyone where he belongs. */
export const NORMAL_DEPTH: Alignment = {
  infield: 'normal',
  outfield: 'normal',
  hold: [],
  shift: 'none',
};

/** The same moment when the defence has spoken. */
export const offenceAsked = (state: GameState, alignment: Partial<Alignment> = {}): GameState => ({
  ...state,
  phase: { type: 'offence', alignment: { ...NORMAL_DEPTH, ...alignment } },
});

/** Nothing out of the ordinary. */
export const SWING_AWAY: Offence = { approach: 'swing', contactPlay: false };

/** The visitors say so. */
export const SWING: Action = { type: 'setOffence', side: 'away', offence: SWING_AWAY };

/** Both have spoken, and nothing has been rolled yet: what a play in progress begins with. */
export const SWUNG: PlayInProgress = {
  script: 'atBat',
  alignment: NORMAL_DEPTH,
  offence: SWING_AWAY,
  steal: [],
  rolls: [],
  answers: [],
};
