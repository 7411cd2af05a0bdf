import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { jsonText, now, sha256 } from './columns.ts';
import { games } from './games.ts';
import { users } from './people.ts';

/**
 * The truth. Rows are added and nothing else: the database refuses UPDATE, DELETE and TRUNCATE
 * (see the migration), and a game with a log cannot be deleted.
 */
export const gameEvents = pgTable(
  'game_events',
  {
    gameId: uuid()
      .notNull()
      .references(() => games.id, { onDelete: 'restrict' }),
    /** 1, 2, 3 … without a gap. */
    version: integer().notNull(),
    type: text().notNull(),
    payload: jsonText().notNull(),
    /** Who asked: `user:<id>`, `ai:<side>`, `clock`, `server`, `admin:<id>`. */
    actor: text().notNull(),
    actorUserId: uuid().references(() => users.id, { onDelete: 'restrict' }),
    /** All events of one action share its id, so that a retry finds its answer. */
    actionId: uuid().notNull(),
    /** 0 for the first event of the action. */
    actionIndex: smallint().notNull(),
    /** Of the request: the same id with other content is refused. */
    actionHash: sha256().notNull(),
    /** Why an AI decided so; for the managers to read afterwards. */
    reason: text(),
    /** SHA-256 over the chain before this event, and this event. */
    hash: sha256().notNull(),
    at: now(),
  },
  (table) => [
    primaryKey({ columns: [table.gameId, table.version] }),
    // The game does not come first: with two indexes that begin with it, a planner without figures
    // may look for an event by its version among all of the game.
    unique('game_events_action_key').on(
      table.actionId,
      table.gameId,
      table.actor,
      table.actionIndex,
    ),
    check('game_events_version_check', sql`${table.version} >= 1`),
    check('game_events_action_index_check', sql`${table.actionIndex} >= 0`),
    check(
      'game_events_actor_check',
      sql`case when ${table.actorUserId} is null
        then ${table.actor} in ('server', 'clock', 'ai:away', 'ai:home')
        else ${table.actor} in ('user:' || ${table.actorUserId}::text, 'admin:' || ${table.actorUserId}::text)
        end`,
    ),
    check('game_events_type_check', sql`${table.payload} ->> 'type' = ${table.type}`),
    // For officials: games in which a card was read differently.
    index('game_events_disputed_index').on(table.gameId).where(sql`type = 'outcomeDisputed'`),
  ],
);

export type GameEventRow = typeof gameEvents.$inferSelect;
export type NewGameEventRow = typeof gameEvents.$inferInsert;
