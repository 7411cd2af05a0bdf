/** The targets of the calibration, as the tables in data/ have them. */

import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { RunExpectancy } from './measure.ts';

const DATA = new URL('../../data/', import.meta.url);

const rowSchema = z.object({
  key: z.string(),
  definition: z.string(),
  target: z.coerce.number(),
  /** `3 %` of the target, or `0.10 absolute`. */
  tolerance: z.string().regex(/^[\d.]+ (%|absolute)$/),
  pool: z.string(),
});

export interface Target {
  readonly key: string;
  readonly definition: string;
  readonly target: number;
  /** How far off, up or down, still holds. */
  readonly within: number;
  readonly tolerance: string;
}

const read = (name: string): unknown => parse(readFileSync(new URL(name, DATA)), { columns: true });

/** Rows of the table of targets for league-average cards. */
export const readTargets = (): readonly Target[] =>
  z
    .array(rowSchema)
    .parse(read('targets.csv'))
    .map(({ key, definition, target, tolerance }) => {
      const [amount, unit] = tolerance.split(' ');
      const within = Number(amount) * (unit === '%' ? target / 100 : 1);
      return { key, definition, target, within, tolerance };
    });

const BASES = ['___', '1__', '_2_', '12_', '__3', '1_3', '_23', '123'] as const;

const cellSchema = z.object({
  outs: z.coerce.number().int().min(0).max(2),
  bases: z.enum(BASES),
  n: z.coerce.number(),
  run_exp: z.coerce.number(),
});

export interface ExpectancyCell {
  readonly code: number;
  readonly outs: number;
  /** Times it came up in the record: its weight. */
  readonly n: number;
  readonly runs: number;
}

/** The run expectancy of the record. */
export const readRunExpectancy = (): readonly ExpectancyCell[] =>
  z
    .array(cellSchema)
    .parse(read('re24.csv'))
    .map(({ outs, bases, n, run_exp }) => ({ code: BASES.indexOf(bases), outs, n, runs: run_exp }));

/** Mean distance of the 24 cells, each weighed by how often it comes up. */
export const meanGap = (simulated: RunExpectancy, record: readonly ExpectancyCell[]): number => {
  let sum = 0;
  let weight = 0;
  for (const { code, outs, n, runs } of record) {
    sum += n * Math.abs((simulated[code]?.[outs] ?? 0) - runs);
    weight += n;
  }
  return sum / weight;
};

/** League rates of 2019, per plate appearance: what the season played from its cards must give. */
export const SEASON_2019: Readonly<Record<string, number>> = {
  '1B': 0.139,
  '2B': 0.0457,
  '3B': 0.0042,
  HR: 0.0363,
  BB: 0.0852,
  IBB: 0.004,
  HBP: 0.0106,
  SO: 0.23,
};
/** Other figures of 2019, where they are known and the table of targets has those of several years. */
export const PLAY_2019: Readonly<Record<string, number>> = {
  SF: 0.0062,
  GIDP: 0.71,
  dpShare: 0.48,
};
/** Runs of a team in a game, 2019. */
export const SEASON_2019_RUNS = 4.83;
