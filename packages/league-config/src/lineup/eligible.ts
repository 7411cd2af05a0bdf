/** Which cards a game may draw from. @see rules §15.1 */

import type { Card } from '@paper-dynasty/engine';

/**
 * The names of cards that a game of these cardsets does not allow.
 * @param cardsets null: every card may play
 */
export const ineligibleCards = (
  cards: readonly Card[],
  cardsets: readonly number[] | null,
): readonly string[] =>
  cardsets === null
    ? []
    : cards
        .filter(({ cardset }) => cardset === null || !cardsets.includes(cardset))
        .map(({ name }) => name);

/** The cardsets that cards belong to, the newest first. */
export const cardsetsOf = (cards: readonly Card[]): readonly number[] =>
  [...new Set(cards.flatMap(({ cardset }) => cardset ?? []))].sort((one, other) => other - one);
