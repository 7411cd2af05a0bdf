import { jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { now } from './columns.ts';
import { users } from './people.ts';

/** By what a league plays, where its officials changed what it came with. */
export const leagueRules = pgTable('league_rules', {
  league: text().primaryKey(),
  rules: jsonb().notNull(),
  /** The settings that those who make a game may choose themselves. */
  open: jsonb().notNull(),
  changedBy: uuid()
    .notNull()
    .references(() => users.id, { onDelete: 'restrict' }),
  changedAt: now(),
});

export type LeagueRulesRow = typeof leagueRules.$inferSelect;
