import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { jsonText, moment, now, oneOf, sha256 } from './columns.ts';
import { games } from './games.ts';
import { PROVIDERS, sessions, users } from './people.ts';

/** A sign-in under way at Discord: taken once, by the browser that began it. */
export const signInAttempts = pgTable(
  'sign_in_attempts',
  {
    /** Of the `state` that goes to Discord and comes back. */
    stateHash: sha256().primaryKey(),
    /** Of the word in the browser's cookie. */
    browserHash: sha256().notNull(),
    league: text().notNull(),
    /** The secret half of PKCE. */
    verifier: text().notNull(),
    /** A path on the site. */
    returnTo: text().notNull(),
    expiresAt: moment().notNull(),
  },
  (table) => [index('sign_in_attempts_expires_index').on(table.expiresAt)],
);

/** Cookies that a session had before: whoever comes with one late has stolen it, or lost it. */
export const retiredTokens = pgTable(
  'retired_tokens',
  {
    tokenHash: sha256().primaryKey(),
    sessionId: uuid()
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    retiredAt: now(),
  },
  (table) => [index('retired_tokens_session_index').on(table.sessionId)],
);

/** Who may settle, forfeit and void in a league. */
export const officials = pgTable(
  'officials',
  {
    league: text().notNull(),
    provider: text({ enum: PROVIDERS }).notNull(),
    providerId: text().notNull(),
    since: now(),
  },
  (table) => [
    primaryKey({ columns: [table.league, table.provider, table.providerId] }),
    check('officials_provider_check', oneOf(table.provider, PROVIDERS)),
  ],
);

/** Whom the managers of a private game let in. */
export const gameSpectators = pgTable(
  'game_spectators',
  {
    gameId: uuid()
      .notNull()
      .references(() => games.id, { onDelete: 'cascade' }),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    since: now(),
  },
  (table) => [
    primaryKey({ columns: [table.gameId, table.userId] }),
    index('game_spectators_user_index').on(table.userId),
  ],
);

export const OUTBOX_KINDS = ['result', 'announcement'] as const;

/** What leagues are to be told: kept until they have said that they have it. */
export const outbox = pgTable(
  'outbox',
  {
    /** Made from what it tells, so that the same news is there once; the receiver sees it too. */
    id: uuid().primaryKey(),
    league: text().notNull(),
    kind: text({ enum: OUTBOX_KINDS }).notNull(),
    gameId: uuid()
      .notNull()
      .references(() => games.id, { onDelete: 'restrict' }),
    payload: jsonText().notNull(),
    attempts: integer().notNull().default(0),
    createdAt: now(),
    nextAt: now(),
    deliveredAt: moment(),
    /** Given up: an operator has to look. */
    failedAt: moment(),
    lastError: text(),
  },
  (table) => [
    check('outbox_kind_check', oneOf(table.kind, OUTBOX_KINDS)),
    index('outbox_due_index')
      .on(table.nextAt)
      .where(sql`delivered_at is null and failed_at is null`),
    index('outbox_game_index').on(table.gameId),
  ],
);

export type OutboxRow = typeof outbox.$inferSelect;
export type SignInAttemptRow = typeof signInAttempts.$inferSelect;
