import { beforeAll, describe, expect, it, test } from 'vitest';
import { pdDemo } from '../demo-source.ts';
import { RESULTS, type Result, type Results, resultsOf } from '../expected/results.ts';
import { CALIBRATION } from '../maker/calibration.ts';
import { readSeason } from '../record/season.ts';
import { WISHED } from '../sides/balance.ts';
import { sheetsOf } from '../testing/demo-sheets.ts';
import {
  type Compared,
  correlation,
  measureQuality,
  onBase,
  type Quality,
  seasonRates,
  slugging,
} from './season-quality.ts';

let quality: Quality;
let actual: Results;

beforeAll(async () => {
  const season = readSeason();
  quality = measureQuality(season, await sheetsOf(pdDemo()));
  actual = seasonRates(season);
});

const wished = (result: Result) => WISHED.find((one) => one === result);

/** What was done, less what whole seasons add to the cards: the outs have the rest. */
const calibrated = (done: Results): Results => {
  const kept = (result: Result): number => {
    const tuned = wished(result);
    return tuned ? done[result] * CALIBRATION[tuned] : 0;
  };
  const sum = (amount: (result: Result) => number): number =>
    RESULTS.reduce((total, result) => total + amount(result), 0);
  const all = sum((result) => done[result]);
  const others = sum((result) => (wished(result) ? 0 : done[result]));
  const rest = others === 0 ? 1 : (all - sum(kept)) / others;
  return resultsOf((result) => (wished(result) ? kept(result) : done[result] * rest));
};

/** Weighted mean of what the cards promise beyond what was done, but for what whole seasons add. */
const bias = (men: readonly Compared[], measure: (results: Results) => number): number => {
  const total = men.reduce((sum, { appearances }) => sum + appearances, 0);
  return (
    men.reduce(
      (sum, man) =>
        sum + man.appearances * (measure(man.expected) - measure(calibrated(man.actual))),
      0,
    ) / total
  );
};

/** Outs fill what is left; errors are the fielders' and the charts', and not all of them made in checks. */
const WITHIN: { readonly [R in Result]?: number } = {
  error: 0.15,
  groundOut: 0.03,
  flyOut: 0.03,
  lineOut: 0.03,
  popOut: 0.03,
};

const regulars = (men: readonly Compared[]) => men.filter(({ appearances }) => appearances >= 400);

describe('the cards give the season back', () => {
  it.each(RESULTS)('as often a %s as there was, but for what whole seasons add', (result) => {
    const wanted = calibrated(actual)[result];
    expect(Math.abs(quality.league[result] / wanted - 1)).toBeLessThan(WITHIN[result] ?? 0.01);
  });

  it.each([
    ['homerun', 0.97],
    ['triple', 0.93],
    ['double', 0.97],
    ['single', 0.97],
    ['walk', 0.99],
    ['hbp', 0.97],
    ['strikeout', 0.99],
    ['groundOut', 0.95],
  ] as const)('and every man his own: %s of batters and pitchers', (result, least) => {
    const of = (results: Results): number => results[result];
    expect(correlation(regulars(quality.batters), of)).toBeGreaterThan(least);
    expect(correlation(regulars(quality.pitchers), of)).toBeGreaterThan(least);
  });

  it.each([
    ['on base', onBase, 0.01],
    ['slugging', slugging, 0.02],
  ] as const)('regulars keep their %s', (_, measure, most) => {
    expect(correlation(regulars(quality.batters), measure)).toBeGreaterThan(0.97);
    expect(correlation(regulars(quality.pitchers), measure)).toBeGreaterThan(0.97);
    expect(Math.abs(bias(regulars(quality.batters), measure))).toBeLessThan(most);
    expect(Math.abs(bias(regulars(quality.pitchers), measure))).toBeLessThan(most);
  });
});

test('a man of whom little is known has the card of his role, not of his luck', () => {
  const unknown = quality.batters.filter(({ appearances }) => appearances <= 3);
  expect(unknown.length).toBeGreaterThan(20);
  for (const { expected } of unknown) {
    expect(onBase(expected)).toBeGreaterThan(0.1);
    expect(onBase(expected)).toBeLessThan(0.3);
  }
});
