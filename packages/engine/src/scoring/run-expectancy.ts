/** Runs still to come in a half-inning, and what a play added to them. @see rules §20 */

import type { BaseCode } from '../model/baseball.ts';
import { basesAfter, basesCode, outsMade, runsScored } from './play-facts.ts';
import type { ScoredPlay } from './record.ts';
import type { RunCounts } from './tables/run-counts.ts';
import type { RunTable } from './tables/run-table.ts';

/** Chances of 0, 1, 2 ... runs in the rest of a half-inning, for base code * 3 + outs; each row adds up to 1. */
export type RunDistribution = readonly (readonly number[])[];

/** Counted half-innings as chances. */
export const runDistribution = (counts: RunCounts): RunDistribution =>
  counts.map((row) => {
    const all = row.reduce((sum, count) => sum + count, 0);
    return row.map((count) => count / all);
  });

/** Runs expected from a base-out state; nothing after the third out. */
export type RunExpectancy = (code: BaseCode, outs: number) => number;

/** The mean of a distribution. */
export const expectedRuns = (distribution: RunDistribution): RunExpectancy =>
  runExpectancyOf(
    distribution.map((row) => row.reduce((sum, chance, runs) => sum + chance * runs, 0)),
  );

/** A table as a function; nothing is to come after three outs. */
export const runExpectancyOf =
  (table: RunTable): RunExpectancy =>
  (code, outs) =>
    outs > 2 ? 0 : (table[code * 3 + outs] ?? 0);

/**
 * RE24 of a play: runs that came in, and runs that are more (or less) likely to. A play that
 * ends its half-inning, in whatever way, leaves nothing to come.
 */
export const runsAdded = (play: ScoredPlay, expectancy: RunExpectancy, ends: boolean): number => {
  const { event, outs, bases } = play;
  const after = ends ? 0 : expectancy(basesAfter(play), outs + outsMade(event));
  return after - expectancy(basesCode(bases), outs) + runsScored(event);
};
