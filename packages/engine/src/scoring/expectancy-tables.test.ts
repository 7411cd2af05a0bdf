import { describe, expect, test } from 'vitest';
import type { BaseCode, Half } from '../model/baseball.ts';
import { STANDARD_RULES } from '../testing/sample-game.ts';
import { expectancyTables } from './expectancy-tables.ts';

const plain = expectancyTables({ ...STANDARD_RULES, runExpectancyId: 're-simulated' });
const placed = expectancyTables({ ...STANDARD_RULES, ghostRunnerFrom: 10 });

type Row = readonly [inning: number, half: Half, lead: number, code: BaseCode, outs: number];
const wins = ([inning, half, homeLead, code, outs]: Row): number =>
  plain.wins({ inning, half, homeLead, code, outs });

describe('chances that home wins, beside those of the rule book', () => {
  test.each<[string, Row, number]>([
    ['the first pitch', [1, 'top', 0, 0, 0], 0.5],
    ['home bats first in a tie', [1, 'bottom', 0, 0, 0], 0.548],
    ['seventh, one behind', [7, 'bottom', -1, 0, 0], 0.358],
    ['top of the ninth, one ahead', [9, 'top', 1, 0, 0], 0.839],
    ['bottom of the ninth, tied', [9, 'bottom', 0, 0, 0], 0.636],
    ['one behind, nobody on', [9, 'bottom', -1, 0, 0], 0.199],
    ['one behind, a man on first', [9, 'bottom', -1, 1, 0], 0.326],
    ['one behind, loaded, two out', [9, 'bottom', -1, 7, 2], 0.283],
    ['tied, a man on third, one out', [9, 'bottom', 0, 4, 1], 0.828],
  ])('%s', (_, row, chance) => {
    expect(Math.abs(wins(row) - chance)).toBeLessThan(0.02);
  });
});

test('a lead grows more valuable, a run is always welcome', () => {
  for (let inning = 1; inning <= 11; inning++)
    for (let lead = -9; lead < 9; lead++) {
      const here = wins([inning, 'top', lead, 0, 0]);
      expect(wins([inning, 'top', lead + 1, 0, 0])).toBeGreaterThanOrEqual(here);
    }
  expect(wins([8, 'top', 2, 0, 0])).toBeGreaterThan(wins([3, 'top', 2, 0, 0]));
});

test('an extra inning with a runner on second is a better chance for whoever is behind', () => {
  const behind = { inning: 10, half: 'bottom', homeLead: -1, code: 0, outs: 0 } as const;
  const runnerOn = { ...behind, code: 2 } as const;
  expect(placed.wins(runnerOn)).toBeGreaterThan(plain.wins(behind));
  const tied = { inning: 10, half: 'top', homeLead: 0, code: 0, outs: 0 } as const;
  expect(plain.wins(tied)).toBeCloseTo(0.5, 6);
});

test('runs: more with more men on, fewer with more outs', () => {
  const { runs } = plain;
  expect(runs(7, 0)).toBeGreaterThan(runs(3, 0));
  expect(runs(1, 0)).toBeGreaterThan(runs(0, 0));
  for (const code of [0, 1, 2, 3, 4, 5, 6, 7] as const)
    expect(runs(code, 0)).toBeGreaterThan(runs(code, 1));
});
