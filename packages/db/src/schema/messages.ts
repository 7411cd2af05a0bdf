import { check, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { now, oneOf } from './columns.ts';
import { games } from './games.ts';
import { users } from './people.ts';

/** The two managers among themselves; everybody else among themselves. */
export const CHAT_ROOMS = ['managers', 'spectators'] as const;
export const MESSAGE_KINDS = ['words', 'rematch'] as const;

/** What is said at a game. */
export const messages = pgTable(
  'messages',
  {
    /** Chosen by whoever speaks, so that saying it again after a lost answer says it once. */
    id: uuid().primaryKey(),
    gameId: uuid()
      .notNull()
      .references(() => games.id, { onDelete: 'cascade' }),
    room: text({ enum: CHAT_ROOMS }).notNull(),
    /** 1, 2, 3 … in its room: a listener who knows the last one knows all before it. */
    number: integer().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    kind: text({ enum: MESSAGE_KINDS }).notNull().default('words'),
    /** Words as they were typed; of an offered rematch the id of the new game. */
    text: text().notNull(),
    at: now(),
  },
  (table) => [
    unique('messages_number_key').on(table.gameId, table.room, table.number),
    check('messages_room_check', oneOf(table.room, CHAT_ROOMS)),
    check('messages_kind_check', oneOf(table.kind, MESSAGE_KINDS)),
    index('messages_user_index').on(table.userId),
  ],
);

export type MessageRow = typeof messages.$inferSelect;
