import { describe, expect, it } from 'vitest';
import type { BaseCode, Half } from '../model/baseball.ts';
import { RUN_DISTRIBUTIONS } from './expectancy-tables.ts';
import { buildLeverage, type Leverage, momentAfter } from './leverage.ts';
import { stepsFrom } from './transition-steps.ts';
import { buildWinExpectancy, type GameShape, type Moment } from './win-expectancy.ts';

const NINE: GameShape = { innings: 9, ghostRunnerFrom: null, mercy: [] };
/** Worked out in a moment: what is wrong in it is wrong in a longer game. */
const ONE: GameShape = { innings: 1, ghostRunnerFrom: 2, mercy: [] };
const SEVEN: GameShape = { innings: 7, ghostRunnerFrom: 8, mercy: [] };

const leverageOf = (shape: GameShape): Leverage => {
  const distribution = RUN_DISTRIBUTIONS['we-2019'];
  if (!distribution) throw new Error('no distribution');
  return buildLeverage(buildWinExpectancy(distribution, shape), shape);
};

type Row = readonly [inning: number, half: Half, lead: number, code: BaseCode, outs: number];
const momentOf = ([inning, half, homeLead, code, outs]: Row): Moment => ({
  inning,
  half,
  homeLead,
  code,
  outs,
});

describe('leverage', () => {
  it.each<[shape: GameShape, rows: readonly (readonly [Row, number])[]]>([
    [
      NINE,
      [
        [[1, 'top', 0, 0, 0], 0.852],
        [[5, 'bottom', -1, 3, 1], 2.809],
        [[8, 'top', 9, 0, 0], 0.018],
        [[9, 'bottom', 0, 0, 0], 2.204],
        [[9, 'bottom', -1, 7, 2], 10.619],
        [[10, 'top', 0, 0, 0], 2.29],
      ],
    ],
    [
      SEVEN,
      [
        [[1, 'top', 0, 0, 0], 0.847],
        [[5, 'bottom', -1, 3, 1], 3.416],
        [[7, 'bottom', -1, 7, 2], 9.255],
        [[10, 'top', 0, 0, 0], 2.051],
      ],
    ],
    [
      ONE,
      [
        [[1, 'top', 0, 0, 0], 0.847],
        [[1, 'top', 0, 7, 1], 2.06],
        [[1, 'top', 3, 0, 0], 0.295],
        [[1, 'bottom', 0, 0, 0], 0.815],
        [[1, 'bottom', -1, 7, 2], 3.926],
        [[1, 'bottom', -4, 1, 1], 0.215],
        [[2, 'top', 0, 2, 0], 1.055],
        [[2, 'bottom', -1, 2, 0], 1.552],
        [[12, 'bottom', -2, 3, 2], 1.372],
      ],
    ],
  ])(
    'is an average play’s when a game begins, and ten times that with everything at stake: %j',
    (shape, rows) => {
      const leverage = leverageOf(shape);
      for (const [row, is] of rows) expect(leverage(momentOf(row)), row.join()).toBeCloseTo(is, 2);
    },
  );

  it('looks at everything that may follow, once', () => {
    for (const code of [0, 1, 2, 3, 4, 5, 6, 7] as const) {
      for (const outs of [0, 1, 2]) {
        const steps = stepsFrom(code, outs);
        expect(steps.reduce((sum, step) => sum + step.chance, 0)).toBeCloseTo(1, 12);
        expect(steps.every((step) => step.outs >= outs && step.outs <= 3)).toBe(true);
      }
    }
  });
});

describe('the moment after a play', () => {
  const MERCY: GameShape = { ...NINE, mercy: [{ afterInning: 7, lead: 10 }] };
  const OUT = { code: 0, outs: 3, runs: 0 } as const;
  const RUN = { code: 1, outs: 1, runs: 1 } as const;
  const after = (row: Row, change: typeof OUT | typeof RUN, shape = NINE): string => {
    const next = momentAfter(momentOf(row), change, shape);
    if (typeof next === 'number') return `over ${next}`;
    const { inning, half, homeLead, code, outs } = next;
    return `${half} ${inning} ${homeLead} ${code} ${outs}`;
  };

  it.each<[row: Row, change: typeof OUT | typeof RUN, next: string, shape?: GameShape]>([
    [[3, 'top', 0, 0, 1], RUN, 'top 3 -1 1 1'],
    [[3, 'bottom', 0, 0, 1], RUN, 'bottom 3 1 1 1'],
    [[3, 'top', -1, 5, 2], OUT, 'bottom 3 -1 0 0'],
    [[3, 'bottom', -1, 5, 2], OUT, 'top 4 -1 0 0'],
    [[8, 'bottom', 0, 0, 1], RUN, 'bottom 8 1 1 1'],
    [[9, 'bottom', 0, 0, 1], RUN, 'over 1'],
    [[9, 'bottom', -1, 0, 1], RUN, 'bottom 9 0 1 1'],
    [[9, 'top', 0, 0, 1], RUN, 'top 9 -1 1 1'],
    [[9, 'top', 1, 0, 2], OUT, 'over 1'],
    [[9, 'top', 0, 0, 2], OUT, 'bottom 9 0 0 0'],
    [[8, 'top', 1, 0, 2], OUT, 'bottom 8 1 0 0'],
    [[9, 'bottom', -1, 0, 2], OUT, 'over 0'],
    [[9, 'bottom', 0, 0, 2], OUT, 'top 10 0 0 0'],
    [[8, 'bottom', -1, 0, 2], OUT, 'top 9 -1 0 0'],
    [[12, 'bottom', 0, 0, 2], OUT, 'top 13 0 0 0'],
    [[7, 'bottom', 0, 0, 2], OUT, 'top 8 0 2 0', SEVEN],
    [[8, 'top', 0, 0, 2], OUT, 'bottom 8 0 2 0', SEVEN],
    [[7, 'top', 10, 0, 2], OUT, 'over 1', MERCY],
    [[7, 'bottom', -10, 0, 2], OUT, 'over 0', MERCY],
    [[7, 'bottom', -9, 0, 2], OUT, 'top 8 -9 0 0', MERCY],
  ])('%j, %j: %s', (...[row, change, next, shape]) => {
    expect(after(row, change, shape)).toBe(next);
  });
});
