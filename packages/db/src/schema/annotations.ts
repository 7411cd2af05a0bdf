import { jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { now } from './columns.ts';
import { users } from './people.ts';

/** What managers have read off cards that are pictures: one set of ratings a player, for the whole league. */
export const annotations = pgTable(
  'annotations',
  {
    league: text().notNull(),
    playerId: text().notNull(),
    /** In the shape of the league's own annotations. */
    ratings: jsonb().$type<Record<string, unknown>>().notNull(),
    /** Who typed them in last. */
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    notedAt: now(),
  },
  (table) => [primaryKey({ columns: [table.league, table.playerId] })],
);

export type AnnotationRow = typeof annotations.$inferSelect;
