/** An average half-inning: how often each moment of it comes up, and how many runs it brings. @see rules §20 */

import type { BaseCode } from '../model/baseball.ts';
import { stepsFrom } from './transition-steps.ts';

/** A moment of the half-inning, and how often it comes up in one. */
export interface Visit {
  readonly code: BaseCode;
  readonly outs: number;
  /** Scored before it. */
  readonly runs: number;
  readonly times: number;
}

export interface HalfVisits {
  readonly visits: readonly Visit[];
  /** Chances of 0, 1, 2 ... runs in the whole half-inning. */
  readonly runs: readonly number[];
}

/** Runs beyond this are not told apart. */
const MOST_RUNS = 15;
/** Half-innings longer than this do not happen. */
const MOST_PLAYS = 40;

/** Follows the half-inning play by play from the bases it begins with. */
export const halfVisits = (start: BaseCode): HalfVisits => {
  const times = new Float64Array(24 * (MOST_RUNS + 1));
  const runs = new Float64Array(MOST_RUNS + 1);
  let now = new Float64Array(times.length);
  now[place(start, 0, 0)] = 1;
  for (let play = 0; play < MOST_PLAYS; play += 1) {
    const next = new Float64Array(times.length);
    for (const [i, chance] of now.entries()) {
      if (chance === 0) continue;
      times[i] = (times[i] ?? 0) + chance;
      follow(i, chance, { next, runs });
    }
    now = next;
  }
  return { visits: visitsIn(times), runs: [...runs] };
};

const place = (code: number, outs: number, runs: number): number => runs * 24 + code * 3 + outs;

const CODES: readonly BaseCode[] = [0, 1, 2, 3, 4, 5, 6, 7];
const codeAt = (i: number): BaseCode => CODES[Math.floor((i % 24) / 3)] ?? 0;
const outsAt = (i: number): number => i % 3;
const runsAt = (i: number): number => Math.floor(i / 24);

const follow = (
  i: number,
  chance: number,
  { next, runs }: { readonly next: Float64Array; readonly runs: Float64Array },
): void => {
  for (const step of stepsFrom(codeAt(i), outsAt(i))) {
    const scored = Math.min(MOST_RUNS, runsAt(i) + step.runs);
    const share = chance * step.chance;
    if (step.outs > 2) runs[scored] = (runs[scored] ?? 0) + share;
    else {
      const to = place(step.code, step.outs, scored);
      next[to] = (next[to] ?? 0) + share;
    }
  }
};

const visitsIn = (times: Float64Array): readonly Visit[] => {
  const visits: Visit[] = [];
  for (const [i, often] of times.entries()) {
    if (often > 0) visits.push({ code: codeAt(i), outs: outsAt(i), runs: runsAt(i), times: often });
  }
  return visits;
};
