import { describe, expect, it } from 'vitest';
import type { BaseCode, Half } from '../model/baseball.ts';
import { STANDARD_RULES } from '../testing/sample-game.ts';
import { expectancyTables, RUN_DISTRIBUTIONS, RUN_EXPECTANCIES } from './expectancy-tables.ts';
import { expectedRuns, type RunDistribution } from './run-expectancy.ts';
import { buildWinExpectancy, type GameShape } from './win-expectancy.ts';

const NINE: GameShape = { innings: 9, ghostRunnerFrom: null, mercy: [] };
const distribution = (id: string): RunDistribution => {
  const found = RUN_DISTRIBUTIONS[id];
  if (!found) throw new Error(`no distribution ${id}`);
  return found;
};
const simulated = distribution('we-standard');
const of2019 = distribution('we-2019');
const CODES: readonly BaseCode[] = [0, 1, 2, 3, 4, 5, 6, 7];

type Row = readonly [inning: number, half: Half, lead: number, code: BaseCode, outs: number];
const moment = ([inning, half, homeLead, code, outs]: Row) => ({
  inning,
  half,
  homeLead,
  code,
  outs,
});

describe('home wins this often (rules §20)', () => {
  const standard = buildWinExpectancy(simulated, NINE);
  const in2019 = buildWinExpectancy(of2019, NINE);
  it.each<[string, Row, number, number]>([
    ['top 1 start', [1, 'top', 0, 0, 0], 0.5, 0.5],
    ['bottom 1 start, tied', [1, 'bottom', 0, 0, 0], 0.548, 0.55],
    ['bottom 7, one behind, empty, no out', [7, 'bottom', -1, 0, 0], 0.358, 0.376],
    ['top 9 start, one ahead', [9, 'top', 1, 0, 0], 0.839, 0.828],
    ['bottom 9, tied, empty, no out', [9, 'bottom', 0, 0, 0], 0.636, 0.646],
    ['bottom 9, one behind, empty, no out', [9, 'bottom', -1, 0, 0], 0.199, 0.216],
    ['bottom 9, one behind, man on first, no out', [9, 'bottom', -1, 1, 0], 0.326, 0.357],
    ['bottom 9, one behind, loaded, two out', [9, 'bottom', -1, 7, 2], 0.283, 0.279],
    ['bottom 9, tied, man on third, one out', [9, 'bottom', 0, 4, 1], 0.828, 0.826],
  ])('%s', (...[, row, simulatedValue, value2019]) => {
    expect(Math.abs(standard(moment(row)) - simulatedValue)).toBeLessThan(0.001);
    expect(Math.abs(in2019(moment(row)) - value2019)).toBeLessThan(0.001);
  });
});

describe('win expectancy', () => {
  const wins = buildWinExpectancy(simulated, NINE);

  it('is a half at the start of every tied extra inning, with the automatic runner too', () => {
    const placed = buildWinExpectancy(simulated, { ...NINE, ghostRunnerFrom: 10 });
    for (const inning of [10, 11, 15]) {
      expect(wins(moment([inning, 'top', 0, 0, 0]))).toBeCloseTo(0.5, 12);
      expect(placed(moment([inning, 'top', 0, 2, 0]))).toBeCloseTo(0.5, 12);
    }
  });

  it('grows with the lead, with runners for home, and falls with its outs', () => {
    for (let inning = 1; inning <= 10; inning += 1) {
      for (let lead = -8; lead < 8; lead += 1) {
        const here = wins(moment([inning, 'bottom', lead, 0, 1]));
        expect(wins(moment([inning, 'bottom', lead + 1, 0, 1]))).toBeGreaterThanOrEqual(here);
        expect(wins(moment([inning, 'bottom', lead, 2, 1]))).toBeGreaterThanOrEqual(here);
        expect(wins(moment([inning, 'bottom', lead, 0, 2]))).toBeLessThanOrEqual(here);
      }
    }
  });

  it('of seven innings is that of the last seven of nine', () => {
    const seven = buildWinExpectancy(simulated, { ...NINE, innings: 7 });
    expect(seven(moment([6, 'bottom', -1, 3, 1]))).toBeCloseTo(
      wins(moment([8, 'bottom', -1, 3, 1])),
      12,
    );
  });

  it('counts on the automatic runner of whoever is behind', () => {
    const placed = buildWinExpectancy(simulated, { ...NINE, ghostRunnerFrom: 10 });
    const behind = moment([10, 'bottom', -1, 0, 0]);
    expect(placed({ ...behind, code: 2 })).toBeGreaterThan(wins(behind));
  });

  it('is settled once the mercy rule is sure to apply', () => {
    const mercy = buildWinExpectancy(simulated, { ...NINE, mercy: [{ afterInning: 7, lead: 10 }] });
    expect(mercy(moment([7, 'top', 25, 0, 2]))).toBeCloseTo(1, 9);
    expect(mercy(moment([7, 'bottom', -10, 0, 2]))).toBeLessThan(
      wins(moment([7, 'bottom', -10, 0, 2])),
    );
  });
});

describe('run expectancy', () => {
  it('of the simulation and of 2019 is the mean of their distributions (rules §0)', () => {
    const table = expectedRuns(simulated);
    expect(table(0, 0)).toBeCloseTo(0.491, 2);
    expect(table(7, 0)).toBeCloseTo(2.334, 2);
    expect(RUN_EXPECTANCIES['re-2019']?.(0, 0)).toBeCloseTo(0.544, 2);
    expect(RUN_EXPECTANCIES['re-2010-2015']?.(5, 1)).toBe(1.13);
  });

  it.each(Object.keys(RUN_EXPECTANCIES))(
    '%s: fewer with every out, more with every runner, none after three',
    (id) => {
      const runs = RUN_EXPECTANCIES[id];
      if (!runs) throw new Error(id);
      for (const code of CODES) {
        expect(runs(code, 0)).toBeGreaterThan(runs(code, 1));
        expect(runs(code, 1)).toBeGreaterThan(runs(code, 2));
        expect(runs(code, 3)).toBe(0);
        if (code > 0) expect(runs(code, 0)).toBeGreaterThan(runs(0, 0));
      }
    },
  );

  it('comes from rows that add up to one', () => {
    for (const row of [...simulated, ...of2019]) {
      expect(row.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
    }
  });
});

it('the tables of a league are worked out once for its rules', () => {
  const one = expectancyTables(STANDARD_RULES);
  expect(expectancyTables({ ...STANDARD_RULES, rosterSize: 25 })).toBe(one);
  expect(expectancyTables({ ...STANDARD_RULES, innings: 7 })).not.toBe(one);
});
