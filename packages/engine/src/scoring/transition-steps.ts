/** What an average play leads to from each base-out state. @see rules §20 */

import type { BaseCode } from '../model/baseball.ts';
import { TRANSITIONS } from './tables/transitions.ts';

/** One thing that may happen next. */
export interface Step {
  readonly code: BaseCode;
  /** 3 ends the half-inning. */
  readonly outs: number;
  readonly runs: number;
  /** 0-1. */
  readonly chance: number;
}

const CODES: readonly BaseCode[] = [0, 1, 2, 3, 4, 5, 6, 7];
/** Numbers in the table that describe one transition. */
const FIELDS = 4;

const stepsOf = (row: readonly number[]): readonly Step[] => {
  const found: Step[] = [];
  let seen = 0;
  for (let i = 0; i < row.length; i += FIELDS) {
    const [code = 0, outs = 3, runs = 0, times = 0] = row.slice(i, i + FIELDS);
    found.push({ code: CODES[code] ?? 0, outs, runs, chance: times });
    seen += times;
  }
  return found.map((step) => ({ ...step, chance: step.chance / seen }));
};

const STEPS = TRANSITIONS.map(stepsOf);

/** Everything that may follow; the chances add up to 1. */
export const stepsFrom = (code: BaseCode, outs: number): readonly Step[] =>
  STEPS[code * 3 + outs] ?? [];
