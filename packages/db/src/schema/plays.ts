import { FIELD_POSITIONS, HALVES } from '@paper-dynasty/engine';
import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { oneOf } from './columns.ts';
import { lineups } from './rosters.ts';

const count = () => smallint().notNull().default(0);
const flag = () => boolean().notNull().default(false);

export const SACRIFICES = ['SF', 'SH'] as const;

/** What is counted: never less than nothing. */
const COUNTS = [
  ...(['outsRecorded', 'runsScored', 'awayScore', 'homeScore', 'pa', 'ab', 'hit'] as const),
  ...(['double', 'triple', 'homerun', 'bb', 'so', 'hbp', 'rbi', 'sac', 'ibb', 'gidp'] as const),
  ...(['sb', 'cs', 'wildPitch', 'passedBall', 'pickOff', 'balk', 'bphr', 'bpfo', 'bp1b'] as const),
  ...(['bplo', 'error', 'ci', 'roe', 'run', 'eRun'] as const),
] as const;

/** A row for each play: what was, what was chosen and thrown, what came of it, and what it counts. */
export const plays = pgTable(
  'plays',
  {
    gameId: uuid().notNull(),
    playNumber: integer().notNull(),
    /** The event that made the play. */
    version: integer().notNull(),
    inning: smallint().notNull(),
    half: text({ enum: HALVES }).notNull(),
    outsBefore: smallint().notNull(),
    /** 1-9. */
    battingOrder: smallint().notNull(),
    awayScore: smallint().notNull(),
    homeScore: smallint().notNull(),
    batterId: smallint().notNull(),
    pitcherId: smallint().notNull(),
    catcherId: smallint().notNull(),
    defenderId: smallint(),
    runnerId: smallint(),
    onFirstId: smallint(),
    onSecondId: smallint(),
    onThirdId: smallint(),
    /** 0 out, 1-3 base, 4 scored; null: nobody was there. */
    onFirstFinal: smallint(),
    onSecondFinal: smallint(),
    onThirdFinal: smallint(),
    /** Null: still at bat. */
    batterFinal: smallint(),
    /** Line-up ids of the nine in the field, pitcher first, by the scorer's numbers. */
    fielders: smallint().array().notNull(),
    /** Who made the outs, as scorer's numbers: 6-4-3 is assists 6 and 4, putouts 4 and 3. */
    putouts: smallint().array().notNull(),
    assists: smallint().array().notNull(),
    errors: smallint().array().notNull(),
    /** Whose steal it was, by the base they stood on: 1 = first, 2 = second, 4 = third. */
    stolenCode: smallint().notNull(),
    caughtCode: smallint().notNull(),
    /** 1 = first, 2 = second, 4 = third; 7 loaded. */
    onBaseCode: smallint().notNull(),
    defensiveChoices: jsonb(),
    offensiveChoices: jsonb(),
    /** "14+6", or "3; 4-2; 17". */
    diceRoll: text(),
    hitType: text().notNull(),
    resultDescription: text().notNull(),
    outsRecorded: count(),
    runsScored: count(),
    checkPos: text({ enum: FIELD_POSITIONS }),
    pa: count(),
    ab: count(),
    hit: count(),
    double: count(),
    triple: count(),
    homerun: count(),
    bb: count(),
    so: count(),
    hbp: count(),
    rbi: count(),
    sac: count(),
    /** SF or SH. */
    sacType: text({ enum: SACRIFICES }),
    ibb: count(),
    gidp: count(),
    sb: count(),
    cs: count(),
    wildPitch: count(),
    passedBall: count(),
    pickOff: count(),
    balk: count(),
    bphr: count(),
    bpfo: count(),
    bp1b: count(),
    bplo: count(),
    error: count(),
    /** First base by interference, and by an error. */
    ci: count(),
    roe: count(),
    doublePlay: flag(),
    triplePlay: flag(),
    /** The run of this plate appearance's batter, whenever it scored, and whether it was earned. */
    run: count(),
    eRun: count(),
    wpa: real(),
    re24: real(),
    isTied: flag(),
    isGoAhead: flag(),
    isNewInning: flag(),
    inPow: flag(),
    complete: flag(),
    /** Nothing about it can change any more: the half-inning is over. */
    locked: flag(),
  },
  (table) => [
    primaryKey({ columns: [table.gameId, table.playNumber] }),
    ...playerKeys(table),
    check('plays_half_check', oneOf(table.half, HALVES)),
    check('plays_check_pos_check', oneOf(table.checkPos, FIELD_POSITIONS)),
    check('plays_outs_check', sql`${table.outsBefore} between 0 and 2`),
    check('plays_outs_recorded_check', sql`${table.outsBefore} + ${table.outsRecorded} <= 3`),
    check('plays_bases_check', sql`${table.onBaseCode} between 0 and 7`),
    check('plays_code_check', sql`${table.onBaseCode} = ${codeOf(table)}`),
    check('plays_first_check', endsSomewhere(table.onFirstId, table.onFirstFinal)),
    check('plays_second_check', endsSomewhere(table.onSecondId, table.onSecondFinal)),
    check('plays_third_check', endsSomewhere(table.onThirdId, table.onThirdFinal)),
    check('plays_batter_final_check', sql`${table.batterFinal} between 0 and 4`),
    // A pattern would say the same and take ten times as long: it is made anew for each row.
    check(
      'plays_hit_type_check',
      sql`left(${table.hitType}, 1) collate "C" between 'A' and 'Z' and translate(${table.hitType}, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-', '') = ''`,
    ),
    check('plays_sac_type_check', oneOf(table.sacType, SACRIFICES)),
    check(
      'plays_counts_check',
      sql`least(${sql.join(
        COUNTS.map((name) => sql`${table[name]}`),
        sql`, `,
      )}) >= 0`,
    ),
    check('plays_order_check', sql`${table.battingOrder} between 1 and 9`),
    // The game comes last: where it comes first, any of them looks as good as the key for a play by its number.
    index('plays_bases_index').on(table.onBaseCode, table.gameId),
    index('plays_batter_index').on(table.batterId, table.gameId),
    index('plays_pitcher_index').on(table.pitcherId, table.gameId),
    index('plays_runner_index').on(table.runnerId, table.gameId).where(sql`runner_id is not null`),
  ],
);

/** A row for each run: who scored it, on which play, and who answers for it. */
export const runs = pgTable(
  'runs',
  {
    gameId: uuid().notNull(),
    /** The play on which it scored. */
    playNumber: integer().notNull(),
    runnerId: smallint().notNull(),
    pitcherId: smallint().notNull(),
    /** The play on which he reached; null: placed by rule. */
    originPlay: integer(),
    /** To the pitcher; provisional until the half-inning is over. */
    earned: boolean().notNull(),
    /** To the team: a reliever's own reckoning may differ. */
    teamEarned: boolean().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.gameId, table.playNumber, table.runnerId] }),
    foreignKey({
      name: 'runs_play_fkey',
      columns: [table.gameId, table.playNumber],
      foreignColumns: [plays.gameId, plays.playNumber],
    }).onDelete('cascade'),
    ...(['runnerId', 'pitcherId'] as const).map((column) =>
      foreignKey({
        name: `runs_${column.slice(0, -2)}_fkey`,
        columns: [table.gameId, table[column]],
        foreignColumns: [lineups.gameId, lineups.id],
      }).onDelete('cascade'),
    ),
  ],
);

/** What a pitcher's day came to, written when the game is over. */
export const decisions = pgTable(
  'decisions',
  {
    gameId: uuid().notNull(),
    pitcherId: smallint().notNull(),
    win: count(),
    loss: count(),
    hold: count(),
    isSave: count(),
    bSave: count(),
    isStart: count(),
    irunners: count(),
    irunnersScored: count(),
    /** Outs of work to rest from. */
    restOuts: count(),
  },
  (table) => [
    primaryKey({ columns: [table.gameId, table.pitcherId] }),
    foreignKey({
      name: 'decisions_pitcher_fkey',
      columns: [table.gameId, table.pitcherId],
      foreignColumns: [lineups.gameId, lineups.id],
    }).onDelete('cascade'),
  ],
);

type Key = { readonly [Column in PlayerColumn]: AnyPgColumn } & { readonly gameId: AnyPgColumn };
const PLAYER_COLUMNS = [
  'batterId',
  'pitcherId',
  'catcherId',
  'defenderId',
  'runnerId',
  'onFirstId',
  'onSecondId',
  'onThirdId',
] as const;
type PlayerColumn = (typeof PLAYER_COLUMNS)[number];

/** Whoever takes part in a play is in the game's line-ups, and so the play in the game. */
function playerKeys(table: Key) {
  return PLAYER_COLUMNS.map((column) =>
    foreignKey({
      name: `plays_${column.slice(0, -2).replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_fkey`,
      columns: [table.gameId, table[column]],
      foreignColumns: [lineups.gameId, lineups.id],
    }).onDelete('cascade'),
  );
}

const codeOf = (table: Key) =>
  sql`(${table.onFirstId} is not null)::int + 2 * (${table.onSecondId} is not null)::int + 4 * (${table.onThirdId} is not null)::int`;

const endsSomewhere = (runner: AnyPgColumn, final: AnyPgColumn) =>
  sql`(${runner} is null) = (${final} is null) and ${final} between 0 and 4`;

export type PlayRow = typeof plays.$inferSelect;
export type NewPlayRow = typeof plays.$inferInsert;
export type RunRow = typeof runs.$inferSelect;
export type DecisionRow = typeof decisions.$inferSelect;
