/** What managers declare and answer. */

import type { Offence } from '../model/decision.ts';
import type {
  ChoiceMade,
  ChoicePending,
  DefenceSet,
  OffenceSet,
  StealDeclared,
} from '../model/event.ts';
import type { GameState, PlayInProgress } from '../model/state.ts';

const SWING: Offence = { approach: 'swing', contactPlay: false };

export const onDefenceSet = (state: GameState, event: DefenceSet): GameState => ({
  ...state,
  phase: { type: 'offence', alignment: event.alignment },
});

export const onOffenceSet = (state: GameState, { offence }: OffenceSet): GameState =>
  state.phase.type === 'offence'
    ? declare(state, { script: 'atBat', alignment: state.phase.alignment, offence, steal: [] })
    : state;

export const onStealDeclared = (state: GameState, { bases }: StealDeclared): GameState =>
  state.phase.type === 'offence'
    ? declare(
        { ...state, pa: { ...state.pa, stealDeclared: true } },
        { script: 'steal', alignment: state.phase.alignment, offence: SWING, steal: bases },
      )
    : state;

const declare = (
  state: GameState,
  declared: Omit<PlayInProgress, 'rolls' | 'answers'>,
): GameState => ({
  ...state,
  phase: { type: 'declared', play: { ...declared, rolls: [], answers: [] } },
});

export const onChoicePending = (state: GameState, event: ChoicePending): GameState => {
  if (state.phase.type !== 'declared') return state;
  const { play } = state.phase;
  return {
    ...state,
    phase: {
      type: 'choice',
      choice: event.choice,
      play: { ...play, rolls: [...play.rolls, ...event.rolls] },
    },
  };
};

export const onChoiceMade = (state: GameState, { answer }: ChoiceMade): GameState => {
  if (state.phase.type !== 'choice') return state;
  const { play } = state.phase;
  return {
    ...state,
    phase: { type: 'declared', play: { ...play, answers: [...play.answers, answer] } },
  };
};
