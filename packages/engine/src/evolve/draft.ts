/** A game while events are folded into it, so that a batch of them makes one new state and not one each. */

import type { GameState } from '../model/state.ts';

/**
 * A state's own fields may be set; what they hold is shared with the states before it, and is
 * replaced, never changed.
 */
export type Draft = { -readonly [K in keyof GameState]: GameState[K] };

/** Property by property: every decision makes one, and a spread takes three times as long. */
export const draftOf = (state: GameState): Draft => ({
  id: state.id,
  league: state.league,
  rules: state.rules,
  park: state.park,
  commitment: state.commitment,
  entropy: state.entropy,
  version: state.version,
  rolls: state.rolls,
  teams: state.teams,
  inning: state.inning,
  half: state.half,
  outs: state.outs,
  halfPlays: state.halfPlays,
  bases: state.bases,
  score: state.score,
  line: state.line,
  batter: state.batter,
  pa: state.pa,
  mound: state.mound,
  relieved: state.relieved,
  phase: state.phase,
  suspended: state.suspended,
  voidOffered: state.voidOffered,
  weather: state.weather,
  undo: state.undo,
});
