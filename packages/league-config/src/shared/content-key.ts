import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type CardKey, cardKey, type ImageCard, type RatedCard } from '@paper-dynasty/engine';
import { canonicalJson, type Json } from './canonical-json.ts';

/** A card before it has its key. */
export type UnkeyedCard = Omit<RatedCard, 'key'> | Omit<ImageCard, 'key'>;

/** The card with the hash of everything printed on it: the same card has the same key in every game. */
export const keyed = <C extends UnkeyedCard>(card: C): C & { readonly key: CardKey } => ({
  ...card,
  key: contentKey(card),
});

/** Hex SHA-256 of the canonical text of a card. */
export const contentKey = (card: UnkeyedCard): CardKey =>
  cardKey(bytesToHex(sha256(utf8ToBytes(canonicalJson(asJson(card))))));

const asJson = (card: UnkeyedCard): Json => {
  const value: Json = JSON.parse(JSON.stringify(card));
  return value;
};
