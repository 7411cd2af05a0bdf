import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { moment, now, oneOf, sha256 } from './columns.ts';

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
    /** The token before the last rotation: a second tab may still come with it for a short while. */
    previousHash: sha256(),
    rotatedAt: moment(),
    createdAt: now(),
    lastSeenAt: now(),
    expiresAt: moment().notNull(),
    revokedAt: moment(),
    userAgent: text(),
  },
  (table) => [
    unique('sessions_token_hash_key').on(table.tokenHash),
    index('sessions_previous_hash_index').on(table.previousHash),
    index('sessions_user_index').on(table.userId),
  ],
);

/** Opens one WebSocket, once, within seconds. Anonymous watchers have tickets too. */
export const socketTickets = pgTable(
  'socket_tickets',
  {
    ticketHash: sha256().primaryKey(),
    league: text().notNull(),
    sessionId: uuid().references(() => sessions.id, { onDelete: 'cascade' }),
    expiresAt: moment().notNull(),
  },
  (table) => [index('socket_tickets_expires_index').on(table.expiresAt)],
);

/** What officials did, and why: appended, never changed. */
export const auditEvents = pgTable(
  'audit_events',
  {
    id: uuid().primaryKey(),
    league: text().notNull(),
    actorUserId: uuid().references(() => users.id, { onDelete: 'restrict' }),
    action: text().notNull(),
    gameId: uuid(),
    reason: text().notNull(),
    details: jsonb().notNull().default(sql`'{}'::jsonb`),
    at: now(),
  },
  (table) => [index('audit_events_league_index').on(table.league, table.at)],
);

export type UserRow = typeof users.$inferSelect;
export type SessionRow = typeof sessions.$inferSelect;
