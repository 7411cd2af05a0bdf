/** What the table asks of a manager, in a sentence: for the eye, and for whoever listens. */

import { battingSide, type GameState, otherSide, type Side } from '@paper-dynasty/engine';
import { outcomeName } from './card-entry.ts';
import { choiceOptions, choiceQuestion } from './decision.ts';
import { nameOf, shortName } from './people.ts';

type Reading = Extract<GameState['phase'], { type: 'reading' }>;

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
      return readingPrompt(phase, { side, batting: battingSide(state.half) });
    default:
      return '';
  }
};

const readingPrompt = (
  { entries, disputed }: Reading,
  { side, batting }: { readonly side: Side; readonly batting: Side },
): string => {
  const [mine, theirs] = [entries[side], entries[otherSide(side)]];
  if (!disputed)
    return side !== batting && theirs
      ? `They read “${outcomeName(theirs)}”. Is that what the card says?`
      : 'What does the card say?';
  // What the other manager reads is not shown before mine: two readings, not one and an echo.
  if (!mine) return 'The reading is disputed. Read the card again, both of you.';
  if (!theirs) return `You read “${outcomeName(mine)}”. They are still reading.`;
  return `You read “${outcomeName(mine)}”, they read “${outcomeName(theirs)}”. Look again, play on with theirs, or let an official of the league decide.`;
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
