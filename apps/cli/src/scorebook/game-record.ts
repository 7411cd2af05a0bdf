/**
 * A line of a file of real games, as far as the scorer may read it: facts and rulings.
 * Conclusions (score, runs, outs on the play, at-bats, the official results) are not in
 * this schema, so nothing behind it can copy them.
 */

import { z } from 'zod';

const side = z.enum(['away', 'home']);
const player = z.string().min(1);
const position = z.int().min(1).max(9);
const base = z.int().min(1).max(3);
const destination = z.int().min(0).max(4);

const lineupEntry = z.object({
  id: player,
  slot: z.int().min(0).max(9),
  pos: z.int().min(1).max(10),
});

const substitution = z.object({
  before: z.int(),
  id: player,
  side,
  slot: z.int().min(0).max(9),
  pos: z.int().min(1).max(12),
});

const adjustment = z.object({
  before: z.int(),
  kind: z.string(),
  args: z.array(z.string()).default([]),
});

const PLAY_TYPES = [
  'out',
  'strikeout',
  'stolen_base',
  'defensive_indifference',
  'caught_stealing',
  'pickoff',
  'wild_pitch',
  'passed_ball',
  'balk',
  'other_advance',
  'foul_error',
  'walk',
  'intentional_walk',
  'hit_by_pitch',
  'interference',
  'error',
  'fielders_choice',
  'single',
  'double',
  'triple',
  'home_run',
] as const;
export type PlayType = (typeof PLAY_TYPES)[number];

const event = z.object({
  n: z.int(),
  inning: z.int().min(1),
  half: z.enum(['T', 'B']),
  bases: z.tuple([player.nullable(), player.nullable(), player.nullable()]).optional(),
  bat: player,
  batHand: z.string().optional(),
  pit: player,
  pitHand: z.string().optional(),
  type: z.enum(PLAY_TYPES),
  batDest: destination.optional(),
  run1Dest: destination.optional(),
  run2Dest: destination.optional(),
  run3Dest: destination.optional(),
  bb: z.enum(['G', 'F', 'L', 'P']).optional(),
  fld: z.int().optional(),
  po: z.array(z.int()).default([]),
  a: z.array(z.int()).default([]),
  err: z.array(z.tuple([position, z.string()])).default([]),
  sb: z.array(base).default([]),
  cs: z.array(base).default([]),
  pickoff: z.array(base).default([]),
  autoRunner: z.array(base).default([]),
  rbi: z.int().min(0).optional(),
  respBat: player.optional(),
  respPit: player.optional(),
  runnerRespPit: z
    .object({ run1: player.optional(), run2: player.optional(), run3: player.optional() })
    .optional(),
  flags: z.array(z.string()).default([]),
});

export const gameRecordSchema = z.object({
  gameId: z.string().min(1),
  park: z.string().default(''),
  away: z.string().min(1),
  home: z.string().min(1),
  dh: z.boolean(),
  scheduledInnings: z.int().min(1),
  autoRunner: z.boolean().default(false),
  lineups: z.object({ away: z.array(lineupEntry), home: z.array(lineupEntry) }),
  subs: z.array(substitution).default([]),
  adjustments: z.array(adjustment).default([]),
  events: z.array(event).min(1),
});

export type RecordedGame = z.infer<typeof gameRecordSchema>;
export type RecordedEvent = RecordedGame['events'][number];
export type RecordedSubstitution = RecordedGame['subs'][number];
export type RecordedLineup = RecordedGame['lineups']['away'];
