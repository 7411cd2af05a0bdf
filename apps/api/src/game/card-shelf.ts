import { type Db, readCards } from '@paper-dynasty/db';
import type { Card, CardBook, CardKey } from '@paper-dynasty/engine';

/** Cards of the database in memory, each once, whichever games use them. */
export interface CardShelf {
  /** The book of those cards that exist. */
  readonly book: (keys: readonly CardKey[]) => Promise<CardBook>;
  readonly put: (cards: Iterable<Card>) => void;
  /** Those of these cards that are not on it. */
  readonly missing: (cards: CardBook) => readonly Card[];
}

/** Cards of two leagues fit many times over; beyond that the longest kept go first. */
const CAPACITY = 10_000;

export function createCardShelf(db: Db): CardShelf {
  const shelf = new Map<CardKey, Card>();
  const put = (cards: Iterable<Card>): void => {
    for (const card of cards) if (!shelf.has(card.key)) shelf.set(card.key, card);
    for (const key of shelf.keys()) {
      if (shelf.size <= CAPACITY) break;
      shelf.delete(key);
    }
  };
  return {
    put,
    missing: (cards) => [...cards.values()].filter(({ key }) => !shelf.has(key)),
    book: async (keys) => {
      const found = await readCards(
        db,
        keys.filter((key) => !shelf.has(key)),
      );
      const fresh = new Map(found.map((card) => [card.key, card]));
      put(found);
      const cards = keys.flatMap((key) => shelf.get(key) ?? fresh.get(key) ?? []);
      return new Map(cards.map((card) => [card.key, card]));
    },
  };
}
