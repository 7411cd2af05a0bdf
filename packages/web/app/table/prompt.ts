/** What the table asks of a manager, in a sentence: for the eye, and for whoever listens. */

import { battingSide, type GameState, type Side } from '@paper-dynasty/engine';
import { choiceOptions, choiceQuestion } from './decision.ts';
import { nameOf, shortName } from './people.ts';

/** Empty where nothing is asked. */
export const promptOf = (state: GameState, side: Side): string => {
  const { phase } = state;
  const batter = shortName(nameOf(state, state.batter));
  switch (phase.type) {
    case 'setup': {
      const { info, field } = state.teams[side];
      return `${info.name}: ${nameOf(state, field.P)} starts. This line-up is legal and ready to go.`;
    }
    case 'defence':
      return `You pitch to ${batter}.`;
    case 'offence':
      return `${batter} is up. Your call.`;
    case 'choice':
      return choiceQuestion(state, phase.choice);
    case 'reading':
      // Which line they read is told by what is fetched for reading: see reading-prompt.ts.
      return side !== battingSide(state.half) && !phase.disputed
        ? 'They have read the card. Do you agree?'
        : 'What does the card say?';
    default:
      return '';
  }
};

/** The same for somebody who does not see the buttons: that it is his turn, and between what he decides. */
export const callOf = (state: GameState, side: Side): string => {
  const { phase } = state;
  const between =
    phase.type === 'choice'
      ? ` ${choiceOptions(phase.choice, side)
          .map(({ label }) => label)
          .join(', or ')}.`
      : '';
  return `Your turn. ${promptOf(state, side)}${between}`;
};
