/** The sample's cards, some of them bent. */

import type { Card, CardBook, RatedCard } from '../model/cards.ts';
import type { CardKey } from '../model/ids.ts';
import { SAMPLE_CARDS, sampleGame } from './sample-game.ts';

/** What becomes of a card, by line-up id: 1-26 away, 27-52 home. */
export type CardEdits = Readonly<Record<number, (card: RatedCard) => RatedCard>>;

export const editedCards = (edits: CardEdits, book: CardBook = SAMPLE_CARDS): CardBook => {
  const cards = new Map<CardKey, Card>(book);
  const { away, home } = sampleGame().teams;
  for (const { id, card: key } of [...away.roster, ...home.roster]) {
    const card = cards.get(key);
    const edit = edits[id];
    if (edit && card?.kind === 'rated') cards.set(key, edit(card));
  }
  return cards;
};
