import { boolean, check, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { jsonText, moment, now, oneOf, sha256 } from './columns.ts';

/** Who people are elsewhere: on Discord, or a manager of a demo league. */
export const PROVIDERS = ['discord', 'demo'] as const;

export const users = pgTable(
  'users',
  {
    id: uuid().primaryKey(),
    provider: text({ enum: PROVIDERS }).notNull(),
    /** The provider's id of the person; for demo managers `league:manager`. */
    providerId: text().notNull(),
    name: text().notNull(),
    avatarUrl: text(),
    createdAt: now(),
  },
  (table) => [
    unique('users_provider_id_key').on(table.provider, table.providerId),
    check('users_provider_check', oneOf(table.provider, PROVIDERS)),
  ],
);

/** A signed-in browser on one league's site. The cookie's secret is kept as a hash only. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    league: text().notNull(),
    tokenHash: sha256().notNull(),
    /** Whether the browser has come with this token yet: a rotation may get lost on the way. */
    tokenUsed: boolean().notNull().default(false),
    /** When the session got this token. */
    rotatedAt: now(),
    createdAt: now(),
    lastSeenAt: now(),
    expiresAt: moment().notNull(),
    revokedAt: moment(),
    userAgent: text(),
  },
  (table) => [
    unique('sessions_token_hash_key').on(table.tokenHash),
    index('sessions_user_index').on(table.userId),
  ],
);

/**
 * Opens one WebSocket, once, within seconds. Anonymous watchers have tickets too. The table is not
 * logged (migration 9) and bound to nothing that is: whoever loses a ticket buys another, and
 * nobody waits for a disk.
 */
export const socketTickets = pgTable(
  'socket_tickets',
  {
    ticketHash: sha256().primaryKey(),
    league: text().notNull(),
    sessionId: uuid(),
    expiresAt: moment().notNull(),
  },
  (table) => [index('socket_tickets_expires_index').on(table.expiresAt)],
);

/**
 * What officials did, and why: appended, never changed. What changed a game stands in the game's
 * log under an action id that is the id of its audit event.
 */
export const auditEvents = pgTable(
  'audit_events',
  {
    id: uuid().primaryKey(),
    league: text().notNull(),
    /** 1, 2, 3 … in its league. */
    number: integer().notNull(),
    actorUserId: uuid().references(() => users.id, { onDelete: 'restrict' }),
    action: text().notNull(),
    gameId: uuid(),
    reason: text().notNull(),
    details: jsonText().notNull(),
    /** Of the game's log, as the official saw it. */
    gameHash: sha256(),
    /** SHA-256 over the event before, and this event. */
    hash: sha256().notNull(),
    at: now(),
  },
  (table) => [
    unique('audit_events_number_key').on(table.league, table.number),
    index('audit_events_league_index').on(table.league, table.at),
  ],
);

export type UserRow = typeof users.$inferSelect;
export type SessionRow = typeof sessions.$inferSelect;
