/** What lies on the table besides the game itself: dice, cards, charts. */

import type { CardBook } from './cards.ts';
import type { Charts } from './charts.ts';
import type { Dice } from './roll.ts';

/** Enough to say what is legal and how likely. */
export interface Books {
  readonly cards: CardBook;
  readonly charts: Charts;
}

/** Enough to decide: with the dice. */
export interface Equipment extends Books {
  readonly dice: Dice;
}
