import { type Db, readAnnotations } from '@paper-dynasty/db';
import type { Card, CardKey } from '@paper-dynasty/engine';
import { annotateCard, annotationSchema, type TeamSheet } from '@paper-dynasty/league-config';
import type { LeagueOffice } from '../leagues/leagues.ts';

/** The team with what its league's managers have read off its pictures. */
export async function withAnnotations(
  db: Db,
  { league }: LeagueOffice,
  sheet: TeamSheet,
): Promise<TeamSheet> {
  if (league.cards !== 'image') return sheet;
  const playerIds = sheet.cards.map(({ playerId }) => playerId);
  const noted = await readAnnotations(db, { league: league.id, playerIds });
  if (noted.length === 0) return sheet;
  const ratings = new Map(noted.map((one) => [one.playerId, one.ratings]));
  const cards = sheet.cards.map((card) => annotated(card, ratings.get(card.playerId)));
  return inNewKeys({ ...sheet, cards }, sheet.cards);
}

/** A note that no longer fits, because the league has changed its cards, is left aside. */
function annotated(card: Card, ratings: unknown): Card {
  const notes = annotationSchema.safeParse(ratings);
  if (card.kind !== 'image' || !notes.success) return card;
  const read = annotateCard(card, notes.data);
  return read.ok ? read.card : card;
}

/** A card that says more has another key: whoever is named by his old one is named by the new. */
function inNewKeys(sheet: TeamSheet, before: readonly Card[]): TeamSheet {
  const keys = new Map<CardKey, CardKey>(
    before.map(({ key }, index) => [key, sheet.cards[index]?.key ?? key]),
  );
  const now = (key: CardKey): CardKey => keys.get(key) ?? key;
  const { usual, habits, staff } = sheet;
  return {
    ...sheet,
    usual: usual.map((lineup) => ({
      ...lineup,
      slots: lineup.slots.map((slot) => ({ ...slot, card: slot.card && now(slot.card) })),
    })),
    habits: habits.map((habit) => ({ ...habit, card: now(habit.card) })),
    staff: staff && {
      rotation: staff.rotation.map(now),
      bullpen: staff.bullpen.map(now),
      closer: staff.closer && now(staff.closer),
    },
  };
}
