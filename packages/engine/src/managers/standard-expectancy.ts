/** Run and win expectancy of standard play between equal teams, worked out from the run distribution. @see rules §20 */

import type { BaseCode } from '../model/baseball.ts';
import type { Expectancy, Moment } from './expectancy.ts';
import { RUN_DISTRIBUTION } from './run-distribution.ts';

/** Leads beyond this are as good as this. */
const MOST = 15;
const WIDTH = 2 * MOST + 1;
const REGULATION = 9;
const SECOND_BASE = 2;
/** Chance of nine or more runs counts as nine. */
const RUNS = 10;

type ByLead = Float64Array;
type Distribution = readonly number[];

const clamp = (lead: number): number => Math.max(-MOST, Math.min(MOST, lead));

const complete = (row: Distribution): Distribution => [
  ...row,
  Math.max(0, 1 - row.reduce((sum, chance) => sum + chance, 0)),
];

/** The whole of a half-inning for every lead: what follows, weighed by the runs that still score. */
const expected = (runs: Distribution, next: (homeLead: number) => number, sign: 1 | -1): ByLead => {
  const values = new Float64Array(WIDTH);
  for (let lead = -MOST; lead <= MOST; lead++) {
    let sum = 0;
    for (let scored = 0; scored < RUNS; scored++)
      sum += (runs[scored] ?? 0) * next(clamp(lead + sign * scored));
    values[lead + MOST] = sum;
  }
  return values;
};

const at = (values: ByLead | undefined, homeLead: number): number =>
  values?.[clamp(homeLead) + MOST] ?? 0.5;

/**
 * Both tables for nine innings.
 * @param distribution 24 rows, base code * 3 + outs, of the chances of 0, 1, 2 ... runs
 * @param placedRunner whether extra innings start with a runner on second
 */
export const expectancyFrom = (
  distribution: readonly Distribution[],
  placedRunner: boolean,
): Expectancy => {
  const rows = distribution.map(complete);
  const runsExpected = rows.map((row) => row.reduce((sum, p, runs) => sum + p * runs, 0));
  const row = (code: number, outs: number): Distribution => rows[code * 3 + outs] ?? [1];
  const extra = row(placedRunner ? SECOND_BASE : 0, 0);
  const start = (inning: number): Distribution => (inning > REGULATION ? extra : row(0, 0));
  // Index inning: the chance that home wins as its top, or its bottom, begins.
  const tops: ByLead[] = [];
  const bottoms: ByLead[] = [];
  const afterTop = (inning: number) => (lead: number) =>
    inning >= REGULATION && lead > 0 ? 1 : at(bottoms[inning], lead);
  const afterBottom = (inning: number) => (lead: number) =>
    inning < REGULATION ? at(tops[inning + 1], lead) : lead > 0 ? 1 : lead < 0 ? 0 : 0.5;
  for (let inning = REGULATION + 1; inning >= 1; inning--) {
    bottoms[inning] = expected(start(inning), afterBottom(inning), 1);
    tops[inning] = expected(start(inning), afterTop(inning), -1);
  }
  return {
    runs: (code: BaseCode, outs: number) => runsExpected[code * 3 + outs] ?? 0,
    homeWins: winTable(row, { afterTop, afterBottom }),
  };
};

interface Following {
  readonly afterTop: (inning: number) => (lead: number) => number;
  readonly afterBottom: (inning: number) => (lead: number) => number;
}

/** Looks up a moment; each of the 480 rows of leads is worked out when first asked for. */
const winTable = (
  row: (code: number, outs: number) => Distribution,
  { afterTop, afterBottom }: Following,
): ((moment: Moment) => number) => {
  const known: (ByLead | undefined)[] = [];
  return ({ inning, half, outs, code, homeLead }) => {
    const shown = Math.max(1, Math.min(inning, REGULATION + 1));
    const top = half === 'top';
    const place = ((shown * 2 + (top ? 0 : 1)) * 8 + code) * 3 + outs;
    let values = known[place];
    if (!values) {
      const next = top ? afterTop(shown) : afterBottom(shown);
      values = expected(row(code, outs), next, top ? -1 : 1);
      known[place] = values;
    }
    return at(values, homeLead);
  };
};

/** Average play with our charts; extra innings as they are. */
export const standardExpectancy: Expectancy = expectancyFrom(RUN_DISTRIBUTION, false);
/** The same with a runner on second to start every extra half-inning. */
export const placedRunnerExpectancy: Expectancy = expectancyFrom(RUN_DISTRIBUTION, true);
