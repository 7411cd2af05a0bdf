import {
  AVERAGE_BATTING,
  AVERAGE_PITCHING,
  averageFielder,
  d20Row,
  FIELD_POSITIONS,
  RANGE_RESULTS,
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
  it('come to all their chances; dropped fouls are nothing', () => {
    const chances = (side: object): number =>
      Object.values(side).reduce((sum, value) => sum + value, 0);
    expect(sumOf(batter)).toBeCloseTo(chances(AVERAGE_BATTING), 9);
    expect(sumOf(pitcher)).toBeLessThan(chances(AVERAGE_PITCHING));
    expect(sumOf(pitcher)).toBeGreaterThan(chances(AVERAGE_PITCHING) - 0.1);
  });

  it('give what is printed on both, halved', () => {
    const both = pairResults(batter, pitcher);
    const printed = (column: 'homerun' | 'walk' | 'hbp' | 'strikeout'): number =>
      AVERAGE_BATTING[column] + AVERAGE_PITCHING[column];
    const ballpark = AVERAGE_BATTING.bpHomerun + AVERAGE_PITCHING.bpHomerun;
    expect(both.homerun).toBeCloseTo((printed('homerun') + ballpark / 2) / 216, 9);
    expect(both.walk).toBeCloseTo(printed('walk') / 216, 9);
    expect(both.hbp).toBeCloseTo(printed('hbp') / 216, 9);
    expect(both.strikeout).toBeCloseTo(printed('strikeout') / 216, 9);
  });

  it('send balls to fielders, who make hits, errors and outs of them', () => {
    const { xSS } = AVERAGE_PITCHING;
    const without = pitcherSideResults({ ...AVERAGE_PITCHING, xSS: 0 }, AVERAGE_PARK, checks);
    for (const result of ['single', 'error', 'groundOut'] as const) {
      expect(pitcher[result] - without[result]).toBeCloseTo(xSS * checks.SS[result], 9);
      expect(checks.SS[result]).toBeGreaterThan(0);
    }
  });
});

test('a park decides ballpark results, and nothing else', () => {
  const open = batterSideResults(AVERAGE_BATTING, { homerun: 1, single: 1 });
  const closed = batterSideResults(AVERAGE_BATTING, { homerun: 0, single: 0 });
  expect(open.homerun - closed.homerun).toBeCloseTo(AVERAGE_BATTING.bpHomerun, 9);
  expect(closed.flyOut - open.flyOut).toBeCloseTo(AVERAGE_BATTING.bpHomerun, 9);
  expect(open.single - closed.single).toBeCloseTo(AVERAGE_BATTING.bpSingle, 9);
  expect(closed.lineOut - open.lineOut).toBeCloseTo(AVERAGE_BATTING.bpSingle, 9);
  const rest = RESULTS.filter(
    (result) => !['homerun', 'flyOut', 'single', 'lineOut'].includes(result),
  );
  for (const result of rest) expect(open[result]).toBe(closed[result]);
});

describe('a fielding check', () => {
  it('is read off the charts', () => {
    const row = d20Row('S2 1-2, S1 3-4, G3# 5-7, G3 8-9, G2 10-14, G1 15-20', RANGE_RESULTS);
    const charts = {
      ...standardCharts,
      range: { ...standardCharts.range, SS: [row, row, row, row, row] },
      errorPerPoint: { ...standardCharts.errorPerPoint, SS: 1.075 },
    };
    const fielder = { position: 'SS', range: 3, error: 15 } as const;
    expect(errorShare(charts, fielder)).toBeCloseTo(16 / 216, 9);
    const results = checkResults(charts, fielder);
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
    const charts = { ...standardCharts, errorPerPoint: { ...standardCharts.errorPerPoint, P: 9 } };
    expect(errorShare(charts, { position: 'P', range: 3, error: 88 })).toBe(
      charts.tuning.errorCap / 216,
    );
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
