/** The place on a rated card that the at-bat dice drew, so that anybody who holds the card can follow. @see rules §5 */

import type { CardBook, GameState, Roll } from '@paper-dynasty/engine';
import { columnName } from './card-chart.ts';
import { type Owner, ownerOf, readingOf } from './dice-story.ts';
import { cardOf, matchupHands, pitcherOf } from './people.ts';

/** The game as the dice fell, and its cards. */
export interface DrawnAt {
  readonly state: GameState;
  readonly cards: CardBook;
}

/** Who owns the slot; undefined for rolls that read no card, and for a card that is a picture. */
export const drawnBy = ({ state, cards }: DrawnAt, roll: Roll): Owner | undefined => {
  const read = readingOf(roll);
  if (!read) return undefined;
  const man = read.card === 'batter' ? state.batter : pitcherOf(state);
  return ownerOf(cardOf(state, cards, man), read, matchupHands(state, cards));
};

const SLOTS_PER_CHANCE = 20;
const numbered = (n: number): string => n.toLocaleString('en-US');

/** The same in words: the slot, its owner, and all that he owns. */
export const drawnWords = (at: DrawnAt, roll: Roll): string | undefined => {
  const read = readingOf(roll);
  const owner = drawnBy(at, roll);
  if (!read || !owner) return undefined;
  const { column, from, to } = owner;
  const chances = (to - from + 1) / SLOTS_PER_CHANCE;
  return `Slot ${numbered(read.slot)}: ${columnName(column)} has ${numbered(from)} to ${numbered(to)} (${chances} of 108).`;
};
