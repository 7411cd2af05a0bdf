import { describe, expect, it } from 'vitest';
import { standardCharts } from '../charts/standard.ts';
import { quickCardRead, quickFaces, quickOutcomes, readQuickChart } from './quick-chart.ts';

/** A row as the rule book prints it. */
const row = (a: number): string => {
  const cells: string[] = [];
  for (let b = 1; b <= 20; b += 1) {
    const { code, location } = readQuickChart(standardCharts, { a, b });
    const text = location ? `${code} ${location}` : code;
    const last = cells.at(-1);
    if (last?.endsWith(` ${text}`)) cells[cells.length - 1] = last.replace(/^(\d+)\S*/, `$1-${b}`);
    else cells.push(`${b} ${text}`);
  }
  return cells.join(', ');
};

describe('the quick chart', () => {
  it.each([
    [1, '1-20 STRIKEOUT'],
    [2, '1-20 STRIKEOUT'],
    [3, '1-20 STRIKEOUT'],
    [4, '1-20 STRIKEOUT'],
    [5, '1-7 STRIKEOUT, 8-14 POPOUT, 15-20 GROUNDBALL_A'],
    [6, '1-20 WALK'],
    [7, '1-13 WALK, 14-17 HIT_BY_PITCH, 18-20 LINEOUT'],
    [8, '1-4 SINGLE_1, 5-20 SINGLE_UNCAPPED CF'],
    [9, '1-20 SINGLE_UNCAPPED'],
    [10, '1-4 SINGLE_UNCAPPED, 5-10 SINGLE_2, 11 TRIPLE, 12-13 FLYOUT_B LF, 14-20 GROUNDBALL_A'],
    [11, '1-7 DOUBLE_2, 8-13 DOUBLE_UNCAPPED, 14-16 DOUBLE_3, 17 FLYOUT_B RF, 18-20 LINEOUT'],
    [12, '1-10 HOMERUN, 11-15 BP_HOMERUN, 16-20 FLYOUT_A'],
    [
      13,
      '1-5 FLYOUT_B LF, 6-7 X_CHECK LF, 8-10 FLYOUT_B CF, 11-14 X_CHECK CF, 15-18 FLYOUT_B RF, 19-20 X_CHECK RF',
    ],
    [14, '1-14 FLYOUT_BQ, 15-20 FLYOUT_C'],
    [15, '1-14 LINEOUT, 15-20 POPOUT'],
    [16, '1-20 GROUNDBALL_A'],
    [17, '1-5 GROUNDBALL_A, 6-14 GROUNDBALL_B, 15-20 FLYOUT_B CF'],
    [18, '1-12 GROUNDBALL_B, 13-20 GROUNDBALL_C'],
    [19, '1-6 GROUNDBALL_C, 7-8 X_CHECK P, 9-11 X_CHECK C, 12-13 X_CHECK 1B, 14-20 X_CHECK 2B'],
    [20, '1-4 X_CHECK 3B, 5-12 X_CHECK SS, 13-14 X_CHECK LF, 15-18 X_CHECK CF, 19-20 X_CHECK RF'],
  ])('row %i', (a, cells) => {
    expect(row(a)).toBe(cells);
  });

  it('counts odd second dice as the batter’s, even ones as the pitcher’s', () => {
    expect([1, 2, 19, 20].map(quickCardRead)).toEqual(['batter', 'pitcher', 'batter', 'pitcher']);
  });

  it('has no cell outside', () => {
    expect(() => readQuickChart(standardCharts, { a: 21, b: 1 })).toThrow('no cell for 21+1');
  });

  it('weighs each cell by the dice that come to it', () => {
    const counted = quickOutcomes(standardCharts).map(({ outcome, card, weight }) => {
      const place = outcome.location ? ` ${outcome.location}` : '';
      return `${Math.round(weight * 400)} ${card} ${outcome.code}${place}`;
    });
    expect(counted.slice(8, 14)).toEqual([
      '4 batter STRIKEOUT',
      '3 pitcher STRIKEOUT',
      '3 batter POPOUT',
      '4 pitcher POPOUT',
      '3 batter GROUNDBALL_A',
      '3 pitcher GROUNDBALL_A',
    ]);
    const total = quickOutcomes(standardCharts).reduce((sum, { weight }) => sum + weight, 0);
    expect(total).toBeCloseTo(1, 12);
    expect(counted.filter((cell) => /TRIPLE/.test(cell))).toEqual([
      '1 batter TRIPLE',
      '0 pitcher TRIPLE',
    ]);
  });

  it('finds dice for each outcome of either card', () => {
    for (const found of quickOutcomes(standardCharts)) {
      if (found.weight === 0) continue;
      const [a, b] = quickFaces(standardCharts, found);
      expect(readQuickChart(standardCharts, { a, b })).toEqual(found.outcome);
      expect(quickCardRead(b)).toBe(found.card);
    }
  });

  it.each([
    ['batter', { code: 'STRIKEOUT' }, [1, 1]],
    ['pitcher', { code: 'STRIKEOUT' }, [1, 2]],
    ['batter', { code: 'FLYOUT_B', location: 'RF' }, [11, 17]],
    ['pitcher', { code: 'X_CHECK', location: 'RF' }, [13, 20]],
    ['pitcher', { code: 'X_CHECK', location: 'SS' }, [20, 6]],
  ] as const)('has the first dice for the %s’s %j', (card, outcome, faces) => {
    expect(quickFaces(standardCharts, { card, outcome, weight: 1 })).toEqual(faces);
  });

  it('has no dice for what it never says', () => {
    const triple = { card: 'pitcher', outcome: { code: 'TRIPLE' }, weight: 1 } as const;
    expect(() => quickFaces(standardCharts, triple)).toThrow("never says TRIPLE of the pitcher's");
  });
});
