import { describe, expect, it } from 'vitest';
import { averageFielder } from '../charts/average-cards.ts';
import { standardCharts } from '../charts/standard.ts';
import { FIELD_POSITIONS, type FieldPosition } from '../model/baseball.ts';
import { AVERAGE_CHECKS, type PositionRating } from '../model/cards.ts';
import type { Charts, RangeResult } from '../model/charts.ts';
import { averageBatter } from '../testing/average-cards.ts';
import { runsLetIn } from './fielding-worth.ts';

/** Runs let in there by a man of these ratings. */
const letIn = (
  position: FieldPosition,
  rating: Partial<PositionRating>,
  charts: Charts = standardCharts,
): number => {
  const positions = [{ ...averageFielder(position), ...rating }];
  return runsLetIn(averageBatter({ name: 'fielder', change: { positions } }), position, charts);
};

const RANGES = [1, 2, 3, 4, 5] as const;

describe('what a fielder lets in', () => {
  it.each(FIELD_POSITIONS)('in %s: less range and more errors cost runs', (position) => {
    const byRange = RANGES.map((range) => letIn(position, { range }));
    expect([...byRange].sort((one, other) => one - other)).toEqual(byRange);
    expect(letIn(position, { error: 20 })).toBeGreaterThan(letIn(position, { error: 5 }));
    expect(letIn(position, { range: 1, error: 0 })).toBeGreaterThanOrEqual(0);
  });

  it.each(FIELD_POSITIONS)(
    'in %s: a man who does not play there is no better than the worst',
    (position) => {
      const stranger = averageBatter({ name: 'stranger', change: { positions: [] } });
      const outOf = runsLetIn(stranger, position, standardCharts);
      expect(outOf).toBe(runsLetIn(undefined, position, standardCharts));
      expect(outOf).toBeGreaterThanOrEqual(letIn(position, { range: 5 }));
    },
  );

  it('range counts where the balls go: more at short than at first or on the mound', () => {
    const stake = (position: FieldPosition): number =>
      letIn(position, { range: 5 }) - letIn(position, { range: 1 });
    expect(stake('SS')).toBeGreaterThan(stake('1B'));
    expect(stake('SS')).toBeGreaterThan(stake('P'));
  });

  /** A range chart that says one thing in some of its twenty cells, and that it is an out in the others. */
  const saying = (result: RangeResult, cells: number): Charts => {
    const row: readonly RangeResult[] = Array.from({ length: 20 }, (_, i) =>
      i < cells ? result : 'G2',
    );
    const rows = RANGES.map(() => row);
    return { ...standardCharts, range: { ...standardCharts.range, SS: rows } };
  };
  const checks = AVERAGE_CHECKS.SS / 216;

  it('is counted in runs: a triple for the out in every cell, in half of them, in none', () => {
    const clean = { error: 0 };
    const all = letIn('SS', clean, saying('TR', 20));
    expect(all / checks).toBeGreaterThan(1);
    expect(letIn('SS', clean, saying('TR', 10))).toBeCloseTo(all / 2, 12);
    expect(letIn('SS', clean, saying('TR', 0))).toBe(0);
  });

  it('costs more the further the batter gets', () => {
    const cost = (result: RangeResult): number => letIn('SS', { error: 0 }, saying(result, 20));
    const order = (['SPD', 'S1', 'S2', 'DO2', 'DO3', 'TR'] as const).map(cost);
    expect([...order].sort((one, other) => one - other)).toEqual(order);
    expect(new Set(order).size).toBe(order.length);
    expect(cost('SI2')).toBe(cost('S2'));
  });

  it('an error in every chance costs about a single', () => {
    const sure = 216 / standardCharts.errorPerPoint.SS;
    const all = letIn('SS', { error: sure }, saying('G2', 20)) / checks;
    expect(all).toBeGreaterThan(0.6);
    expect(all).toBeLessThan(0.85);
    expect(letIn('SS', { error: sure / 2 }, saying('G2', 20)) / checks).toBeCloseTo(all / 2, 12);
  });
});
