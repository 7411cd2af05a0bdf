import { HANDS } from '@paper-dynasty/engine';
import { boolean, check, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { now, oneOf } from './columns.ts';
import { users } from './people.ts';

/** One place of a saved line-up. Cards change, the player stays; null: that day's pitcher. */
export interface SavedSlot {
  readonly playerId: string | null;
  readonly role: string;
}

/** The nine that a manager sends out with a team against starters of one hand. */
export const savedLineups = pgTable(
  'saved_lineups',
  {
    league: text().notNull(),
    teamId: text().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    against: text({ enum: HANDS }).notNull(),
    dh: boolean().notNull(),
    slots: jsonb().$type<readonly SavedSlot[]>().notNull(),
    savedAt: now(),
  },
  (table) => [
    primaryKey({
      columns: [table.userId, table.league, table.teamId, table.against, table.dh],
    }),
    check('saved_lineups_against_check', oneOf(table.against, HANDS)),
  ],
);

export type SavedLineupRow = typeof savedLineups.$inferSelect;
