/** The chance that home wins from any moment of a game, for any league's rules. @see rules §20 */

import type { BaseCode, Half } from '../model/baseball.ts';
import type { MercyRule, Rules } from '../model/rules.ts';
import type { RunDistribution } from './run-expectancy.ts';

/** A moment in which a play can be made. */
export interface Moment {
  readonly inning: number;
  readonly half: Half;
  /** 0-2. */
  readonly outs: number;
  readonly code: BaseCode;
  /** Home's runs less away's. */
  readonly homeLead: number;
}

/** Chance, 0-1, that home wins. */
export type WinExpectancy = (moment: Moment) => number;

/** What of a league's rules decides when a game ends and how a half-inning begins. */
export type GameShape = Pick<Rules, 'innings' | 'ghostRunnerFrom' | 'mercy'>;

/** Leads beyond this are as good as this. */
const MOST = 30;
const WIDTH = 2 * MOST + 1;
/** With the automatic runner on second and nobody out. */
const RUNNER_ON_SECOND = 2;

/** By the lead of home. */
type ByLead = Float64Array;

const clamped = (lead: number): number => Math.max(-MOST, Math.min(MOST, lead));
const at = (values: ByLead | undefined, lead: number): number =>
  values?.[clamped(lead) + MOST] ?? 0.5;

/**
 * Works backwards from the last inning: what every lead is worth as each half-inning begins.
 * Equal teams, no home advantage but last ups; a tied extra inning begins at one half.
 */
export const buildWinExpectancy = (
  distribution: RunDistribution,
  shape: GameShape,
): WinExpectancy => {
  const last = lastInning(shape);
  const tops: ByLead[] = [];
  const bottoms: ByLead[] = [];
  const afterTop = (inning: number, lead: number): number =>
    overAfterTop(shape, inning, lead) ? 1 : at(bottoms[inning], lead);
  const afterBottom = (inning: number, lead: number): number =>
    overAfterBottom(shape, inning, lead) ? won(lead) : at(tops[inning + 1], lead);
  const row = (code: number, outs: number): readonly number[] =>
    distribution[code * 3 + outs] ?? [1];
  const start = (inning: number): readonly number[] => row(startCode(shape, inning), 0);
  for (let inning = last; inning >= 1; inning -= 1) {
    bottoms[inning] = byLead((lead) =>
      bottomValue(start(inning), lead, { inning, afterBottom, shape }),
    );
    tops[inning] = byLead((lead) => topValue(start(inning), lead, { inning, afterTop }));
  }
  return remembered(({ inning, half, outs, code, homeLead }) => {
    const shown = Math.min(inning, last);
    return half === 'top'
      ? topValue(row(code, outs), homeLead, { inning: shown, afterTop })
      : bottomValue(row(code, outs), homeLead, { inning: shown, afterBottom, shape });
  }, last);
};

/** Bases, and outs with the third. */
const STATES = 8 * 4;

/**
 * Works every moment out once. Innings after the last are as the last. What is asked together
 * lies together: all base-out states of an inning, a half and a lead.
 */
export const remembered = (value: (moment: Moment) => number, last: number): WinExpectancy => {
  const known = new Float64Array((last + 1) * 2 * WIDTH * STATES).fill(Number.NaN);
  return (moment) => {
    const { half, outs, code } = moment;
    const inning = Math.min(moment.inning, last);
    const homeLead = clamped(moment.homeLead);
    const score = (inning * 2 + (half === 'top' ? 0 : 1)) * WIDTH + homeLead + MOST;
    const place = score * STATES + code * 4 + outs;
    const found = known[place];
    if (found !== undefined && !Number.isNaN(found)) return found;
    const worked = value({ inning, half, outs, code, homeLead });
    known[place] = worked;
    return worked;
  };
};

const byLead = (value: (lead: number) => number): ByLead => {
  const values = new Float64Array(WIDTH);
  for (let lead = -MOST; lead <= MOST; lead += 1) values[lead + MOST] = value(lead);
  return values;
};

type After = (inning: number, lead: number) => number;

const topValue = (
  runs: readonly number[],
  lead: number,
  { inning, afterTop }: { readonly inning: number; readonly afterTop: After },
): number =>
  runs.reduce((sum, chance, scored) => sum + chance * afterTop(inning, lead - scored), 0);

const bottomValue = (
  runs: readonly number[],
  lead: number,
  {
    inning,
    afterBottom,
    shape,
  }: { readonly inning: number; readonly afterBottom: After; readonly shape: GameShape },
): number =>
  runs.reduce((sum, chance, scored) => {
    const after = lead + scored;
    const walkOff = inning >= shape.innings && after > 0;
    return sum + chance * (walkOff ? 1 : afterBottom(inning, after));
  }, 0);

/** From this inning on one is like the next. */
export const lastInning = ({ innings, ghostRunnerFrom }: GameShape): number =>
  Math.max(innings + 1, ghostRunnerFrom ?? 0);

/** The bases as a half-inning of this inning begins. */
export const startCode = ({ ghostRunnerFrom }: GameShape, inning: number): BaseCode =>
  ghostRunnerFrom !== null && inning >= ghostRunnerFrom ? RUNNER_ON_SECOND : 0;

/** Home is ahead and does not need to bat. */
export const overAfterTop = (shape: GameShape, inning: number, lead: number): boolean =>
  lead > 0 && (inning >= shape.innings || isMercy(shape.mercy, inning, lead));

/** Somebody is ahead after a full inning that may be the last; beyond the last one a tie goes on. */
export const overAfterBottom = (shape: GameShape, inning: number, lead: number): boolean => {
  const decided = lead !== 0 && inning >= shape.innings;
  const beyond = inning >= lastInning(shape);
  return decided || beyond || isMercy(shape.mercy, inning, Math.abs(lead));
};

const isMercy = (mercy: readonly MercyRule[], inning: number, lead: number): boolean =>
  mercy.some((rule) => inning >= rule.afterInning && lead >= rule.lead);

/** 1 for home, 0 for away, a half for a tie: what a game that is over is worth. */
export const won = (homeLead: number): number => (homeLead > 0 ? 1 : homeLead < 0 ? 0 : 0.5);
