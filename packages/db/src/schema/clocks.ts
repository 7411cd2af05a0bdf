import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment, now, oneOf } from './columns.ts';
import { games } from './games.ts';

/** What happens when a side's time is up: the default is taken for it, or the other side may claim the win. */
export const WHEN_UP = ['default', 'claim'] as const;
export type WhenUp = (typeof WHEN_UP)[number];

/**
 * The clocks of games that are played with one, and of those whose entries are confirmed by it:
 * written with the events that set them, and moved on when no server could be reached.
 */
export const gameClocks = pgTable(
  'game_clocks',
  {
    gameId: uuid()
      .primaryKey()
      .references(() => games.id, { onDelete: 'cascade' }),
    /** A manager may be away for so long while the game waits for him; null: for ever. */
    disconnectMs: integer(),
    /** What was left of the bank when this decision began. */
    awayBankMs: integer().notNull(),
    homeBankMs: integer().notNull(),
    /** Since when the game has waited for this side; null: it does not. */
    awaySince: moment(),
    homeSince: moment(),
    /** From then on the bank is used. */
    awayFreeUntil: moment(),
    homeFreeUntil: moment(),
    /** Time is up then. */
    awayDeadline: moment(),
    homeDeadline: moment(),
    awayWhenUp: text({ enum: WHEN_UP }).notNull().default('default'),
    homeWhenUp: text({ enum: WHEN_UP }).notNull().default('default'),
  },
  (table) => [
    check('game_clocks_away_check', oneOf(table.awayWhenUp, WHEN_UP)),
    check('game_clocks_home_check', oneOf(table.homeWhenUp, WHEN_UP)),
    check('game_clocks_banks_check', sql`${table.awayBankMs} >= 0 and ${table.homeBankMs} >= 0`),
    // The sweep looks at clocks that run, and at no others.
    index('game_clocks_running_index')
      .on(table.gameId)
      .where(sql`${table.awayDeadline} is not null or ${table.homeDeadline} is not null`),
  ],
);

/** The servers that are up: each says so every two seconds. */
export const apiServers = pgTable('api_servers', {
  id: uuid().primaryKey(),
  startedAt: now(),
  seenAt: now(),
});

/** When no server was up: clocks stood still. */
export const outages = pgTable('outages', {
  beganAt: moment().primaryKey(),
  endedAt: now(),
});
