import {
  type CardKey,
  canonicalHash,
  cardKey,
  type ImageCard,
  type RatedCard,
} from '@paper-dynasty/engine';

/** A card before it has its key. */
export type UnkeyedCard = Omit<RatedCard, 'key'> | Omit<ImageCard, 'key'>;

/** The card with the hash of everything printed on it: the same card has the same key in every game. */
export const keyed = <C extends UnkeyedCard>(card: C): C & { readonly key: CardKey } => ({
  ...card,
  key: cardKey(canonicalHash(card)),
});
