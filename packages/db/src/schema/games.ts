import { AI_STYLES, ENDINGS, HALVES, RESOLUTIONS, SIDES } from '@paper-dynasty/engine';
import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { moment, now, oneOf, sha256 } from './columns.ts';
import { users } from './people.ts';

export const GAME_STATUSES = ['pending', 'active', 'completed'] as const;
export const GAME_MODES = ['ranked', 'friendly', 'practice'] as const;
export const VISIBILITIES = ['public', 'private'] as const;
/** How much time there is for a decision; what it comes to is the league's business. */
export const CLOCKS = ['none', 'quick', 'standard'] as const;
/** Whose decision a game waits for; both before the first pitch. */
export const WAITING_FOR = [...SIDES, 'both', 'nobody'] as const;

export const games = pgTable(
  'games',
  {
    /** UUIDv7: later games have greater ids. */
    id: uuid().primaryKey(),
    league: text().notNull(),
    status: text({ enum: GAME_STATUSES }).notNull(),
    ending: text({ enum: ENDINGS }),
    winner: text({ enum: SIDES }),
    mode: text({ enum: GAME_MODES }).notNull(),
    visibility: text({ enum: VISIBILITIES }).notNull(),
    resolution: text({ enum: RESOLUTIONS }).notNull(),
    innings: smallint().notNull(),
    clock: text({ enum: CLOCKS }).notNull().default('none'),
    /** What its managers agreed on when it was made; null: made before there was a choice. */
    houseRules: jsonb(),
    /** Null while the game waits for an opponent. */
    awayTeamId: text(),
    homeTeamId: text(),
    awayTeamName: text(),
    homeTeamName: text(),
    awayTeamAbbreviation: text(),
    homeTeamAbbreviation: text(),
    awayManagerId: uuid().references(() => users.id, { onDelete: 'restrict' }),
    homeManagerId: uuid().references(() => users.id, { onDelete: 'restrict' }),
    awayTeamIsAi: boolean().notNull().default(false),
    homeTeamIsAi: boolean().notNull().default(false),
    awayAiDifficulty: text({ enum: AI_STYLES }),
    homeAiDifficulty: text({ enum: AI_STYLES }),
    currentInning: smallint().notNull().default(1),
    currentHalf: text({ enum: HALVES }).notNull().default('top'),
    outs: smallint().notNull().default(0),
    onBaseCode: smallint().notNull().default(0),
    awayScore: smallint().notNull().default(0),
    homeScore: smallint().notNull().default(0),
    waitingFor: text({ enum: WAITING_FOR }).notNull().default('nobody'),
    /** False: a forfeit before it was official took what was played out of everybody's figures. */
    figuresCount: boolean().notNull().default(true),
    rulesVersion: text(),
    chartId: text(),
    reTableId: text(),
    weTableId: text(),
    diceCommitment: sha256(),
    /** How many events the log holds: the number a decision must have seen to be taken. */
    version: integer().notNull().default(0),
    /** Hash of the last event of the chain. */
    chainHash: sha256(),
    /** The game whose managers wanted another one: there is one rematch of a game. */
    rematchOf: uuid().references((): AnyPgColumn => games.id, { onDelete: 'set null' }),
    createdBy: uuid().references(() => users.id, { onDelete: 'restrict' }),
    /** Chosen by whoever asked for it: asked for twice, there is one game. */
    requestId: uuid(),
    createdAt: now(),
    startedAt: moment(),
    endedAt: moment(),
    lastActionAt: now(),
    /** The log does not fold: nobody plays on until an operator has looked. */
    quarantinedAt: moment(),
    quarantineReason: text(),
  },
  (table) => [
    check('games_status_check', oneOf(table.status, GAME_STATUSES)),
    check('games_mode_check', oneOf(table.mode, GAME_MODES)),
    check('games_visibility_check', oneOf(table.visibility, VISIBILITIES)),
    check('games_resolution_check', oneOf(table.resolution, RESOLUTIONS)),
    check('games_clock_check', oneOf(table.clock, CLOCKS)),
    check(
      'games_ending_check',
      sql`(${table.ending} is not null) = (${table.status} = 'completed')`,
    ),
    check('games_ending_value_check', oneOf(table.ending, ENDINGS)),
    check('games_winner_check', oneOf(table.winner, SIDES)),
    check('games_half_check', oneOf(table.currentHalf, HALVES)),
    check('games_waiting_check', oneOf(table.waitingFor, WAITING_FOR)),
    check(
      'games_away_ai_check',
      sql`${table.awayTeamIsAi} = (${table.awayAiDifficulty} is not null)`,
    ),
    check(
      'games_home_ai_check',
      sql`${table.homeTeamIsAi} = (${table.homeAiDifficulty} is not null)`,
    ),
    check('games_numbers_check', sql`${table.currentInning} >= 1 and ${table.version} >= 0`),
    check('games_bases_check', sql`${table.onBaseCode} between 0 and 7`),
    check('games_outs_check', sql`${table.outs} between 0 and 3`),
    check('games_scores_check', sql`${table.awayScore} >= 0 and ${table.homeScore} >= 0`),
    unique('games_rematch_of_key').on(table.rematchOf),
    uniqueIndex('games_request_key')
      .on(table.createdBy, table.requestId)
      .where(sql`request_id is not null`),
    // The lobby's lists. No index holds a column that every action changes: such an update is cheap.
    index('games_recent_index').on(table.league, table.status, table.id.desc()),
    index('games_away_manager_index').on(table.awayManagerId, table.status),
    index('games_home_manager_index').on(table.homeManagerId, table.status),
    // The sweep for AI managers whose server has died.
    index('games_ai_index')
      .on(table.id)
      .where(sql`status = 'active' and (away_team_is_ai or home_team_is_ai)`),
  ],
);

/** How a friend finds a game that is not listed. */
export const gameInvites = pgTable(
  'game_invites',
  {
    gameId: uuid()
      .primaryKey()
      .references(() => games.id, { onDelete: 'cascade' }),
    code: text().notNull(),
    usedAt: moment(),
  },
  (table) => [unique('game_invites_code_key').on(table.code)],
);

/** Readable by the game server alone until the game is over. */
export const gameSecrets = pgTable('game_secrets', {
  gameId: uuid()
    .primaryKey()
    .references(() => games.id, { onDelete: 'cascade' }),
  /** Hex, 32 bytes. */
  secret: sha256().notNull(),
  /** When the log told it to everyone; null: the game is not over. */
  revealedAt: moment(),
});

/**
 * Who is there, and a copy of the state that only saves time: it is checked, never trusted.
 * Connected users by server: `{"<server>": {"users": ["<id>"], "others": 3}}`.
 */
export const gameSessions = pgTable('game_sessions', {
  gameId: uuid()
    .primaryKey()
    .references(() => games.id, { onDelete: 'cascade' }),
  connectedUsers: jsonb().notNull().default(sql`'{}'::jsonb`),
  /** Since when a side's manager has been at no server; null: he is there, or there is none. */
  awaySilentSince: moment(),
  homeSilentSince: moment(),
  lastActionAt: now(),
  stateSnapshot: text(),
  snapshotVersion: integer(),
  engineVersion: text(),
  stateHash: sha256(),
});

/** PD: the cardsets a game may draw from; 1 first, 2 and up are backups. */
export const gameCardsetLinks = pgTable(
  'game_cardset_links',
  {
    gameId: uuid()
      .notNull()
      .references(() => games.id, { onDelete: 'cascade' }),
    cardsetId: integer().notNull(),
    priority: smallint().notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.gameId, table.cardsetId] }),
    check('game_cardset_links_priority_check', sql`${table.priority} >= 1`),
  ],
);

export type GameRow = typeof games.$inferSelect;
export type NewGameRow = typeof games.$inferInsert;
