import { type Card, FIELD_POSITIONS, SIDES } from '@paper-dynasty/engine';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { now, oneOf, sha256 } from './columns.ts';
import { games } from './games.ts';

/** Every card that a game has used, once, under the hash of its content. */
export const cards = pgTable(
  'cards',
  {
    key: sha256().primaryKey(),
    league: text().notNull(),
    playerId: text().notNull(),
    name: text().notNull(),
    content: jsonb().$type<Card>().notNull(),
    createdAt: now(),
  },
  (table) => [index('cards_player_index').on(table.league, table.playerId)],
);

/** The frozen rosters of a game: which card each line-up id stands for. */
export const rosterLinks = pgTable(
  'roster_links',
  {
    gameId: uuid()
      .notNull()
      .references(() => games.id, { onDelete: 'cascade' }),
    lineupId: smallint().notNull(),
    side: text({ enum: SIDES }).notNull(),
    teamId: text().notNull(),
    cardKey: sha256()
      .notNull()
      .references(() => cards.key, { onDelete: 'restrict' }),
    playerId: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.gameId, table.lineupId] }),
    check('roster_links_side_check', oneOf(table.side, SIDES)),
    index('roster_links_card_index').on(table.cardKey),
    index('roster_links_player_index').on(table.playerId),
  ],
);

/** Everybody who has been in the game, where he plays now, and how he came in. */
export const lineups = pgTable(
  'lineups',
  {
    gameId: uuid()
      .notNull()
      .references(() => games.id, { onDelete: 'cascade' }),
    /** The player's line-up id, unique in the game. */
    id: smallint().notNull(),
    side: text({ enum: SIDES }).notNull(),
    teamId: text().notNull(),
    cardKey: sha256()
      .notNull()
      .references(() => cards.key, { onDelete: 'restrict' }),
    playerId: text().notNull(),
    /** P, C, 1B … RF, DH, PH or PR: now, or when he left. */
    position: text().notNull(),
    /** 1-9; null: does not bat. */
    battingOrder: smallint(),
    isStarter: boolean().notNull(),
    isActive: boolean().notNull(),
    /** Null for starters. */
    enteredInning: smallint(),
    replacingId: smallint(),
    /** The number of the last play before he came in. */
    afterPlay: integer(),
    isFatigued: boolean().notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.gameId, table.id] }),
    foreignKey({
      name: 'lineups_replacing_fkey',
      columns: [table.gameId, table.replacingId],
      foreignColumns: [table.gameId, table.id],
    }).onDelete('cascade'),
    check('lineups_side_check', oneOf(table.side, SIDES)),
    check('lineups_position_check', oneOf(table.position, [...FIELD_POSITIONS, 'DH', 'PH', 'PR'])),
    check('lineups_order_check', sql`${table.battingOrder} between 1 and 9`),
    check(
      'lineups_entry_check',
      sql`${table.isStarter} or (${table.enteredInning} is not null and ${table.afterPlay} is not null)`,
    ),
    // One active man a slot: see the migration, which lets a change of two men be one change.
    // The pitcher on the mound.
    index('lineups_active_index')
      .on(table.gameId, table.side, table.position)
      .where(sql`is_active`),
    index('lineups_player_index').on(table.playerId),
  ],
);

export type CardRow = typeof cards.$inferSelect;
export type LineupRow = typeof lineups.$inferSelect;
export type NewLineupRow = typeof lineups.$inferInsert;
export type RosterLinkRow = typeof rosterLinks.$inferSelect;
