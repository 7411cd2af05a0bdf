/**
 * What a man would do in a long season like his own: his record, drawn toward his role where he
 * played little, and each platoon side drawn toward what his hand usually does there.
 */

import type { Hand, Splits } from '@paper-dynasty/engine';
import { type Result, type Results, resultsOf, sumOf } from '../expected/results.ts';
import { addCounts, type Counts, ratesOf } from './counts.ts';

/** Appearances of the usual platoon difference that are mixed into each side. */
const SIDE_WEIGHT = 100;

/** What his record is drawn toward. */
export interface Expectation {
  /** Rates of his role. */
  readonly role: Results;
  /** Appearances of the role's rates that are mixed into the record. */
  readonly roleWeight: number;
  /** Rates of men of his hand, by the opponent's hand. */
  readonly platoon: Splits<Results>;
  /** Share of his role's appearances against left-handers. */
  readonly shareLeft: number;
}

/** Shares of a plate appearance against either hand. */
export const trueRates = (record: Splits<Counts>, expectation: Expectation): Splits<Results> => {
  const total = addCounts([record.vL, record.vR]);
  const overall = normal(drawn(total, expectation.role, (r) => expectation.roleWeight * TRUST[r]));
  const shareLeft = shareAgainstLeft(record, expectation);
  const usual = mixed(expectation.platoon, shareLeft);
  const side = (hand: Hand): Results => {
    const counts = hand === 'L' ? record.vL : record.vR;
    const platoon = hand === 'L' ? expectation.platoon.vL : expectation.platoon.vR;
    const prior = normal(resultsOf((r) => (overall[r] * platoon[r]) / Math.max(usual[r], TINY)));
    return normal(drawn(counts, prior, (r) => SIDE_WEIGHT * TRUST[r]));
  };
  const sides = { vL: side('L'), vR: side('R') };
  const together = mixed(sides, shareLeft);
  const fitted = (rates: Results): Results =>
    normal(resultsOf((r) => (rates[r] * overall[r]) / Math.max(together[r], TINY)));
  return { vL: fitted(sides.vL), vR: fitted(sides.vR) };
};

const TINY = 1e-9;

/** The record with so many appearances of something else mixed in. */
const drawn = (record: Counts, toward: Results, weight: (result: Result) => number): Results =>
  resultsOf((r) => (record.results[r] + weight(r) * toward[r]) / (record.appearances + weight(r)));

/** Part of the weight that each result takes: strikeouts and walks tell a man apart soonest. */
const TRUST: Results = {
  homerun: 1,
  triple: 1,
  double: 1,
  single: 1,
  walk: 0.5,
  hbp: 1,
  strikeout: 0.25,
  error: 1,
  groundOut: 0.5,
  flyOut: 0.5,
  lineOut: 1,
  popOut: 1,
};

/** Few appearances tell little about how often he meets left-handers either. */
const shareAgainstLeft = ({ vL, vR }: Splits<Counts>, { shareLeft }: Expectation): number =>
  (vL.appearances + SIDE_WEIGHT * shareLeft) / (vL.appearances + vR.appearances + SIDE_WEIGHT);

const mixed = ({ vL, vR }: Splits<Results>, shareLeft: number): Results =>
  resultsOf((r) => shareLeft * vL[r] + (1 - shareLeft) * vR[r]);

const normal = (rates: Results): Results => {
  const sum = sumOf(rates);
  return resultsOf((r) => rates[r] / sum);
};

/** Rates of a group of men by the opponent's hand, and how often they met left-handers. */
export const groupRates = (
  records: readonly Splits<Counts>[],
): { readonly all: Results; readonly sides: Splits<Results>; readonly shareLeft: number } => {
  const vL = addCounts(records.map((record) => record.vL));
  const vR = addCounts(records.map((record) => record.vR));
  const all = addCounts([vL, vR]);
  return {
    all: ratesOf(all),
    sides: { vL: ratesOf(vL), vR: ratesOf(vR) },
    shareLeft: vL.appearances / all.appearances,
  };
};
