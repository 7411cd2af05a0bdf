/** A card image is read, confirmed or disputed. @see rules §6 */

import type { AtBatRolled, OutcomeConfirmed, OutcomeEntered } from '../model/event.ts';
import type { GameState } from '../model/state.ts';

export const onAtBatRolled = (state: GameState, event: AtBatRolled): GameState => {
  if (state.phase.type !== 'declared') return state;
  const { play } = state.phase;
  return {
    ...state,
    phase: {
      type: 'reading',
      play: { ...play, rolls: [...play.rolls, ...event.rolls] },
      entries: {},
      disputed: false,
    },
  };
};

export const onOutcomeEntered = (state: GameState, event: OutcomeEntered): GameState =>
  state.phase.type === 'reading'
    ? {
        ...state,
        phase: {
          ...state.phase,
          entries: { ...state.phase.entries, [event.side]: event.outcome },
        },
      }
    : state;

export const onOutcomeDisputed = (state: GameState): GameState =>
  state.phase.type === 'reading'
    ? { ...state, phase: { ...state.phase, entries: {}, disputed: true } }
    : state;

export const onOutcomeConfirmed = (state: GameState, event: OutcomeConfirmed): GameState =>
  state.phase.type === 'reading'
    ? {
        ...state,
        phase: { type: 'declared', play: { ...state.phase.play, entered: event.outcome } },
      }
    : state;
