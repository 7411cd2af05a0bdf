/** What a manager is asked while a card is read. @see rules §6 */

import { battingSide, type GameState, otherSide, type Side } from '@paper-dynasty/engine';
import { outcomeName } from './card-entry.ts';

export const readingPrompt = ({ phase, half }: GameState, side: Side): string => {
  if (phase.type !== 'reading') return '';
  const { entries, disputed } = phase;
  const [mine, theirs] = [entries[side], entries[otherSide(side)]];
  if (!disputed)
    return side !== battingSide(half) && theirs
      ? `They read “${outcomeName(theirs)}”. Is that what the card says?`
      : 'What does the card say?';
  // What the other manager reads is not shown before mine: two readings, not one and an echo.
  if (!mine) return 'The reading is disputed. Read the card again, both of you.';
  if (!theirs) return `You read “${outcomeName(mine)}”. They are still reading.`;
  return `You read “${outcomeName(mine)}”, they read “${outcomeName(theirs)}”. Look again, or play on with theirs. It lies on the commissioner’s desk, too: an official of the league can settle it.`;
};
