import { describe, expect, it } from 'vitest';
import type { BaseCode } from '../model/baseball.ts';
import { type HalfVisits, halfVisits } from './half-visits.ts';
import { type Step, stepsFrom } from './transition-steps.ts';

const STARTS: readonly BaseCode[] = [0, 2];

/** What the plays of an average half-inning add up to. */
const total = ({ visits }: HalfVisits, of: (step: Step, outs: number) => number): number =>
  visits.reduce(
    (sum, { code, outs, times }) =>
      sum +
      times * stepsFrom(code, outs).reduce((mean, step) => mean + step.chance * of(step, outs), 0),
    0,
  );

describe.each(STARTS)('an average half-inning that begins with bases %i', (start) => {
  const half = halfVisits(start);

  it('ends: the chances of its runs add up to one', () => {
    expect(half.runs.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 8);
    expect(half.runs[0]).toBeGreaterThan(0.3);
  });

  it('has three outs and one beginning', () => {
    expect(total(half, (step, outs) => Math.min(3, step.outs) - outs)).toBeCloseTo(3, 8);
    const first = half.visits.find(
      ({ code, outs, runs }) => code === start && outs === 0 && runs === 0,
    );
    expect(first?.times).toBeGreaterThanOrEqual(1);
  });

  it('brings the runs that its plays bring', () => {
    const mean = half.runs.reduce((sum, chance, runs) => sum + chance * runs, 0);
    expect(mean).toBeCloseTo(
      total(half, ({ runs }) => runs),
      4,
    );
  });

  it('comes to every moment as often as the plays before lead there', () => {
    for (const { code, outs, runs, times } of half.visits) {
      if (runs > 6) continue;
      const led = half.visits.reduce((sum, before) => {
        const steps = stepsFrom(before.code, before.outs).filter(
          (step) => step.code === code && step.outs === outs && before.runs + step.runs === runs,
        );
        return sum + before.times * steps.reduce((share, step) => share + step.chance, 0);
      }, 0);
      const begins = code === start && outs === 0 && runs === 0 ? 1 : 0;
      expect(times).toBeCloseTo(led + begins, 8);
    }
  });

  it('names only moments that it may come to', () => {
    for (const visit of half.visits) {
      expect(visit.times).toBeGreaterThan(0);
      expect([0, 1, 2]).toContain(visit.outs);
      expect(visit.runs).toBeLessThanOrEqual(15);
    }
  });
});

it('brings more runs from a man on second', () => {
  const mean = ({ runs }: HalfVisits) => runs.reduce((sum, chance, n) => sum + chance * n, 0);
  expect(mean(halfVisits(2)) - mean(halfVisits(0))).toBeGreaterThan(0.4);
});
