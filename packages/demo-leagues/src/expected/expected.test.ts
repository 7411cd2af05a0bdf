import {
  AVERAGE_BATTING,
  AVERAGE_PITCHING,
  averageFielder,
  FIELD_POSITIONS,
  standardCharts,
} from '@paper-dynasty/engine';
import { describe, expect, it, test } from 'vitest';
import { averageChecks } from '../sides/means.ts';
import { AVERAGE_PARK, batterSideResults, pairResults, pitcherSideResults } from './card-side.ts';
import { checkResults, errorShare } from './fielding.ts';
import { meanOf, only, RESULTS, sumOf } from './results.ts';

const checks = averageChecks(standardCharts);
const batter = batterSideResults(AVERAGE_BATTING, AVERAGE_PARK);
const pitcher = pitcherSideResults(AVERAGE_PITCHING, AVERAGE_PARK, checks);

describe('the average cards', () => {
  it('come to 108 chances; dropped fouls are nothing', () => {
    expect(sumOf(batter)).toBeCloseTo(108, 9);
    expect(sumOf(pitcher)).toBeLessThan(108);
    expect(sumOf(pitcher)).toBeGreaterThan(107.9);
  });

  it.each([
    ['homerun', 0.0315],
    ['walk', 0.0783],
    ['hbp', 0.0097],
    ['strikeout', 0.217],
    ['single', 0.145],
    ['double', 0.0444],
    ['error', 0.0088],
  ] as const)('give %s as often as the rule book says', (result, rate) => {
    expect(pairResults(batter, pitcher)[result]).toBeCloseTo(rate, 3);
  });
});

test('a park decides ballpark results, and nothing else', () => {
  const open = batterSideResults(AVERAGE_BATTING, { homerun: 1, single: 1 });
  const closed = batterSideResults(AVERAGE_BATTING, { homerun: 0, single: 0 });
  expect(open.homerun - closed.homerun).toBeCloseTo(3, 9);
  expect(closed.flyOut - open.flyOut).toBeCloseTo(3, 9);
  expect(open.single - closed.single).toBeCloseTo(3, 9);
  expect(closed.lineOut - open.lineOut).toBeCloseTo(3, 9);
  const rest = RESULTS.filter(
    (result) => !['homerun', 'flyOut', 'single', 'lineOut'].includes(result),
  );
  for (const result of rest) expect(open[result]).toBe(closed[result]);
});

describe('a fielding check', () => {
  // Range 3 at short: 2 and 2 of 20 are singles, error number 16 of 216 on the other 16.
  it('is read off the charts', () => {
    const results = checkResults(standardCharts, averageFielder('SS'));
    expect(errorShare(standardCharts, averageFielder('SS'))).toBeCloseTo(16 / 216, 9);
    expect(results.single).toBeCloseTo(4 / 20, 9);
    expect(results.error).toBeCloseTo((16 / 20) * (16 / 216), 9);
    expect(results.groundOut).toBeCloseTo((16 / 20) * (200 / 216), 9);
  });

  it.each(FIELD_POSITIONS)('at %s comes to one result, but for dropped fouls', (position) => {
    const sum = sumOf(checkResults(standardCharts, averageFielder(position)));
    expect(sum).toBeLessThanOrEqual(1 + 1e-9);
    expect(sum).toBeGreaterThan(position === 'C' ? 0.98 : 1 - 1e-9);
  });

  it.each(FIELD_POSITIONS)('at %s: more range, fewer hits; fewer errors, more outs', (position) => {
    const hits = (range: number): number => {
      const { single, double, triple } = checkResults(standardCharts, {
        position,
        range,
        error: 5,
      });
      return single + double + triple;
    };
    for (const range of [1, 2, 3, 4]) expect(hits(range)).toBeLessThan(hits(range + 1));
    const errors = (error: number): number =>
      checkResults(standardCharts, { position, range: 3, error }).error;
    expect(errors(20)).toBeGreaterThan(errors(2));
  });

  it('never errs more often than the cap', () => {
    expect(errorShare(standardCharts, { position: 'P', range: 3, error: 88 })).toBe(200 / 216);
  });
});

test('a mean weighs', () => {
  const items = [
    { results: only({ walk: 1 }), weight: 3 },
    { results: only({ walk: 5, single: 4 }), weight: 1 },
  ];
  const mean = meanOf(
    items,
    ({ results }) => results,
    ({ weight }) => weight,
  );
  expect(mean).toEqual(only({ walk: 2, single: 1 }));
});
