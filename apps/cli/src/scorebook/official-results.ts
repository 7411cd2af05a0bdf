/**
 * The official results and the conclusions of a record: read for comparison only, by a
 * schema of its own that the scorer never sees.
 */

import { z } from 'zod';

const figures = z.record(z.string(), z.number());
const line = z.record(z.string(), z.union([z.number(), z.string()]));
const bySide = <T extends z.ZodType>(schema: T) => z.object({ away: schema, home: schema });

const conclusions = z.object({
  n: z.int(),
  text: z.string().default(''),
  outsOn: z.int().default(0),
  runs: z.int().default(0),
  rbi: z.int().default(0),
  flags: z.array(z.string()).default([]),
});

export const officialSchema = z.object({
  gameId: z.string(),
  inningsPlayed: z.int(),
  outs: z.int(),
  win: z.string(),
  loss: z.string(),
  save: z.string(),
  linescore: bySide(z.array(z.int())),
  totals: bySide(figures),
  batting: z.array(line),
  pitching: z.array(line),
  fielding: z.array(line),
  events: z.array(conclusions),
});

export type OfficialGame = z.infer<typeof officialSchema>;
export type OfficialLine = z.infer<typeof line>;
export type Conclusions = z.infer<typeof conclusions>;
