/** From a line of the record to counts of results. */

import { RESULTS, type Results, resultsOf } from '../expected/results.ts';
import type { Row } from '../record/csv.ts';

export interface Counts {
  /** Plate appearances that the cards decide: no intentional walk, sacrifice bunt or interference. */
  readonly appearances: number;
  readonly results: Results;
}

const NO_COUNTS: Counts = { appearances: 0, results: resultsOf(() => 0) };

/** Counts of one line of `batting-splits` or `pitching-splits`. */
export const countsOf = (row: Row | null): Counts => {
  if (row === null) return NO_COUNTS;
  const appearances = row.count('PA') - row.count('IBB') - row.count('CI') - row.count('SH');
  const known = knownResults(row);
  const outs = appearances - RESULTS.reduce((sum, result) => sum + (known[result] ?? 0), 0);
  const share = outShares(row);
  return {
    appearances,
    results: resultsOf((result) => known[result] ?? outs * (share[result] ?? 0)),
  };
};

const knownResults = (row: Row): Partial<Results> => ({
  homerun: row.count('HR'),
  triple: row.count('3B'),
  double: row.count('2B'),
  single: row.count('1B'),
  walk: row.count('BB') - row.count('IBB'),
  hbp: row.count('HBP'),
  strikeout: row.count('SO'),
  error: row.count('ROE'),
});

/** Outs in play by what was hit; fielder's choices and bunts are ground balls. */
const outShares = (row: Row): Partial<Results> => {
  const bunts = row.count('bunt_inplay') - row.count('bunt_hit') - row.count('SH');
  const groundOut = row.count('GO') + Math.max(0, bunts);
  const flyOut = row.count('FO');
  const lineOut = row.count('LO');
  const popOut = row.count('PO');
  const total = groundOut + flyOut + lineOut + popOut;
  if (total === 0) return { groundOut: 1, flyOut: 0, lineOut: 0, popOut: 0 };
  return {
    groundOut: groundOut / total,
    flyOut: flyOut / total,
    lineOut: lineOut / total,
    popOut: popOut / total,
  };
};

export const addCounts = (all: readonly Counts[]): Counts => ({
  appearances: all.reduce((sum, { appearances }) => sum + appearances, 0),
  results: resultsOf((result) => all.reduce((sum, { results }) => sum + results[result], 0)),
});

/** Shares of a plate appearance. */
export const ratesOf = ({ appearances, results }: Counts): Results =>
  resultsOf((result) => results[result] / appearances);
