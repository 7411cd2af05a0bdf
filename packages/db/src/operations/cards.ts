import { type Card, type CardKey, cardKey, type LeagueId } from '@paper-dynasty/engine';
import { inArray } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { cards } from '../schema/index.ts';

/** Keeps every card once; those that are known already stay as they are. */
export async function saveCards(
  db: Db | Tx,
  { league, content }: { readonly league: LeagueId; readonly content: readonly Card[] },
): Promise<void> {
  if (content.length === 0) return;
  const rows = content.map((card) => ({
    key: card.key,
    league,
    playerId: card.playerId,
    name: card.name,
    content: card,
  }));
  // In the order of the keys, so that two games starting together do not wait in a circle.
  rows.sort((a, b) => (a.key < b.key ? -1 : 1));
  await db.insert(cards).values(rows).onConflictDoNothing();
}

/** The cards that are known by these keys. */
export async function readCards(db: Db, keys: readonly CardKey[]): Promise<readonly Card[]> {
  if (keys.length === 0) return [];
  const rows = await db
    .select({ key: cards.key, content: cards.content })
    .from(cards)
    .where(inArray(cards.key, [...keys]));
  return rows.map(({ key, content }) => ({ ...content, key: cardKey(key) }));
}
