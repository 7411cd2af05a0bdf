import { describe, expect, it } from 'vitest';
import type { ByPosition, FieldPosition } from '../model/baseball.ts';
import { FIELD_POSITIONS } from '../model/baseball.ts';
import { GRADES } from '../model/cards.ts';
import type { Charts, RangeResult, RarePlay } from '../model/charts.ts';
import type { ChartFault } from './chart-fault.ts';
import { standardCharts } from './standard.ts';
import { validateCharts } from './validate-charts.ts';

/** How often each result stands in a row, in the order met from 1 to 20. */
const spans = (row: readonly string[]): string => {
  const parts: string[] = [];
  let start = 0;
  for (let i = 1; i <= row.length; i += 1) {
    if (row[i] === row[start]) continue;
    parts.push(start + 1 === i ? `${row[start]} ${i}` : `${row[start]} ${start + 1}-${i}`);
    start = i;
  }
  return parts.join(', ');
};

describe('the standard charts', () => {
  it('are whole', () => {
    expect(validateCharts(standardCharts)).toEqual([]);
  });

  // Upper bounds of rules §9.1; G3# are the first three of the G3 numbers.
  it.each([
    ['1B', 1, 'S1 1, G3# 2-4, G2 5-8, G1 9-20'],
    ['2B', 2, 'S2 1, S1 2, G3# 3-5, G3 6, G2 7-11, G1 12-20'],
    ['3B', 3, 'S2 1-2, S1 3-4, G3# 5-7, G3 8-9, G2 10-14, G1 15-20'],
    ['SS', 4, 'S2 1-3, S1 4-6, G3# 7-9, G3 10-11, G2 12-16, G1 17-20'],
    ['SS', 5, 'S2 1-4, S1 5-8, G3# 9-11, G3 12-14, G2 15-18, G1 19-20'],
    ['LF', 1, 'DO2 1, F1 2, F2 3-12, F3 13-20'],
    ['CF', 2, 'DO2 1, SI2 2-3, F1 4, F2 5-14, F3 15-20'],
    ['RF', 3, 'TR 1, DO3 2, DO2 3, SI2 4-6, F1 7, F2 8-16, F3 17-20'],
    ['LF', 4, 'TR 1, DO3 2-3, DO2 4-5, SI2 6-10, F1 11-12, F2 13-18, F3 19-20'],
    ['CF', 5, 'TR 1-2, DO3 3-4, DO2 5-8, SI2 9-14, F1 15-16, F2 17-20'],
    ['C', 1, 'SPD 1, G3 2-4, G2 5-6, PO 7-14, FO 15-20'],
    ['C', 2, 'SPD 1-2, G3 3-6, G2 7-8, PO 9-15, FO 16-20'],
    ['C', 3, 'S1 1, SPD 2-4, G3 5-9, G2 10-11, PO 12-16, FO 17-20'],
    ['C', 4, 'S1 1-2, SPD 3-6, G3 7-12, G2 13, PO 14-17, FO 18-20'],
    ['C', 5, 'S1 1-3, SPD 4-8, G3 9-14, PO 15-18, FO 19-20'],
    ['P', 1, 'G3 1-4, G2 5-9, G1 10-20'],
    ['P', 2, 'S1 1, G3 2-6, G2 7-11, G1 12-20'],
    ['P', 3, 'S1 1-2, G3 3-9, G2 10-14, G1 15-20'],
    ['P', 4, 'S1 1-3, G3 4-11, G2 12-16, G1 17-20'],
    ['P', 5, 'S1 1-5, G3 6-13, G2 14-18, G1 19-20'],
  ] as const)('%s with range %i', (position, range, row) => {
    expect(spans(standardCharts.range[position][range - 1] ?? [])).toBe(row);
  });

  it.each([
    ['A', 'HIT 1-3, SUC 4-16, LEAD 17-18, FAIL 19, DP 20'],
    ['B', 'HIT 1-2, SUC 3-15, LEAD 16-17, FAIL 18-19, DP 20'],
    ['C', 'HIT 1, SUC 2-13, LEAD 14-16, FAIL 17-19, DP 20'],
    ['D', 'SUC 1-10, LEAD 11-14, FAIL 15-19, DP 20'],
  ] as const)('bunting %s', (grade, row) => {
    expect(spans(standardCharts.bunt[grade])).toBe(row);
  });

  it('calls for one check on each of the four lowest chaos faces', () => {
    expect(spans(standardCharts.tuning.chaos)).toBe(
      'wildPitch 1, passedBall 2, balk 3, pickOff 4, nothing 5-20',
    );
  });

  it.each(FIELD_POSITIONS.filter((p) => ['1B', '2B', '3B', 'SS'].includes(p)))(
    '%s never gets worse with a better range',
    (position) => {
      const hits = (range: number): number =>
        (standardCharts.range[position][range - 1] ?? []).filter((r) => r.startsWith('S')).length;
      for (let range = 2; range <= 5; range += 1)
        expect(hits(range)).toBeGreaterThanOrEqual(hits(range - 1));
    },
  );
});

const withShares = (ball: keyof Charts['location'], shares: Partial<ByPosition<number>>) => {
  const { location } = standardCharts;
  const table = { ...location[ball], R: { ...location[ball].R, ...shares } };
  return changed({ location: { ...location, [ball]: table } });
};
const withRare = (change: Partial<RarePlay>) =>
  changed({
    rarePlays: standardCharts.rarePlays.slice(0, 1).map((one) => ({ ...one, ...change })),
  });
/** Worked out in its test, and not when the table is written: only then a fault in it is that test's. */
const changed = (change: Partial<Charts>) => (): readonly ChartFault[] =>
  validateCharts({ ...standardCharts, ...change });
const withRow = (
  position: FieldPosition,
  range: number,
  edit: (row: RangeResult[]) => RangeResult[],
): (() => readonly ChartFault[]) => {
  const chart = standardCharts.range[position].map((row, i) =>
    i === range - 1 ? edit([...row]) : row,
  );
  return changed({ range: { ...standardCharts.range, [position]: chart } });
};

/** The standard charts with something else in one cell; undefined: nothing. */
const edited = (path: string, value: unknown): readonly ChartFault[] => {
  const copy: unknown = JSON.parse(JSON.stringify(standardCharts));
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<unknown>((at, key) => Reflect.get(Object(at), key), copy);
  Reflect.set(Object(holder), last, value);
  return validateCharts(copy as typeof standardCharts);
};

describe('charts that are not whole, whatever they are', () => {
  it.each([
    ['bunt.C', undefined, 'GAP', 'bunt.C'],
    ['range.SS', undefined, 'GAP', 'range.SS'],
    ['range.SS.2.6', undefined, 'GAP', 'range.SS.3.7'],
    ['range.SS', 'G1', 'WRONG_KIND', 'range.SS'],
    ['tuning.fatigue', undefined, 'GAP', 'tuning.fatigue'],
    ['tuning.advance.depth', [-5, -2, 2], 'GAP', 'tuning.advance.depth.4'],
    ['tuning.advance.depth', [1, 2, 3, 4, 5], 'OVERLAP', 'tuning.advance.depth.5'],
    ['tuning.advance.onContact', '-4', 'WRONG_KIND', 'tuning.advance.onContact'],
    ['tuning.airOut.mediumScores', 99, 'OUT_OF_RANGE', 'tuning.airOut.mediumScores'],
    ['tuning.steal', null, 'WRONG_KIND', 'tuning.steal'],
    ['location.fly.L.CF', undefined, 'GAP', 'location.fly.L.CF'],
    [
      'quick.15.0',
      { max: 20, outcome: { code: 'GROUNDBALL_A', location: 'LF' } },
      'WRONG_FIELDER',
      'quick.16.20',
    ],
    ['quick.15.0', { max: 20 }, 'GAP', 'quick.16.1.outcome'],
    ['quick.15.0', { max: 19.5, outcome: { code: 'WALK' } }, 'OVERLAP', 'quick.16.19.5'],
    ['rarePlays', undefined, 'GAP', 'rarePlays'],
    ['id', undefined, 'GAP', 'id'],
  ])('%s: %j', (...[path, value, code, cell]) => {
    expect(edited(path, value)[0]).toMatchObject({ code, cell });
  });

  it('is told of nothing at all', () => {
    expect(validateCharts({} as typeof standardCharts).map(({ code }) => code)).toEqual(
      new Array(10).fill('GAP'),
    );
    for (const nonsense of [null, 7, [], 'charts'])
      expect(validateCharts(nonsense as unknown as typeof standardCharts)).toMatchObject([
        { code: 'WRONG_KIND', expected: 'table' },
      ]);
  });
});

describe('charts that are refused, naming the cell', () => {
  it.each([
    [
      'a row that is too short',
      withRow('SS', 2, (row) => row.slice(0, 19)),
      'GAP',
      'range.SS.2.20',
    ],
    ['one too long', withRow('SS', 2, (row) => [...row, 'G1']), 'OVERLAP', 'range.SS.2.21'],
    [
      'a fly to short',
      withRow('SS', 1, (row) => ['F1', ...row.slice(1)]),
      'WRONG_FIELDER',
      'range.SS.1.1',
    ],
    [
      'a grounder to left',
      withRow('LF', 3, (row) => ['G1', ...row.slice(1)]),
      'WRONG_FIELDER',
      'range.LF.3.1',
    ],
    [
      'a foul off first base',
      withRow('1B', 3, (row) => ['FO', ...row.slice(1)]),
      'WRONG_FIELDER',
      'range.1B.3.1',
    ],
    [
      'a result nobody knows',
      withRow('P', 5, (row) => ['HR' as RangeResult, ...row.slice(1)]),
      'UNKNOWN_RESULT',
      'range.P.5.1',
    ],
    [
      'four ranges',
      changed({ range: { ...standardCharts.range, C: standardCharts.range.C.slice(0, 4) } }),
      'GAP',
      'range.C.5',
    ],
    [
      'six ranges',
      changed({ range: { ...standardCharts.range, C: [...standardCharts.range.C, []] } }),
      'OVERLAP',
      'range.C.6',
    ],
    [
      'a negative error rate',
      changed({ errorPerPoint: { ...standardCharts.errorPerPoint, CF: -1 } }),
      'OUT_OF_RANGE',
      'errorPerPoint.CF',
    ],
    [
      'more than all of the errors',
      changed({ errorSeverity: { ...standardCharts.errorSeverity, RF: { three: 0.6, two: 0.6 } } }),
      'WRONG_TOTAL',
      'errorSeverity.RF',
    ],
    [
      'a bunt row with a gap',
      changed({ bunt: { ...standardCharts.bunt, B: standardCharts.bunt.B.slice(1) } }),
      'GAP',
      'bunt.B.20',
    ],
    [
      'nineteen chaos faces',
      changed({
        tuning: { ...standardCharts.tuning, chaos: standardCharts.tuning.chaos.slice(1) },
      }),
      'GAP',
      'tuning.chaos.20',
    ],
    [
      'no number',
      changed({ tuning: { ...standardCharts.tuning, errorCap: Number.NaN } }),
      'OUT_OF_RANGE',
      'tuning.errorCap',
    ],
    [
      'locations that miss a share',
      changed({
        location: {
          ...standardCharts.location,
          fly: { ...standardCharts.location.fly, L: { ...standardCharts.location.fly.L, LF: 41 } },
        },
      }),
      'WRONG_TOTAL',
      'location.fly.L',
    ],
    ['half a share', withShares('fly', { LF: 18.5, CF: 39.5 }), 'NOT_WHOLE', 'location.fly.R.LF'],
    [
      'a grounder to left, by chance',
      withShares('groundball', { P: 0, LF: 9 }),
      'WRONG_FIELDER',
      'location.groundball.R.LF',
    ],
    [
      'a fly to short, by chance',
      withShares('fly', { LF: 0, SS: 19 }),
      'WRONG_FIELDER',
      'location.fly.R.SS',
    ],
    [
      'a hit to nobody in the outfield',
      withShares('hit', { LF: 0, '3B': 38 }),
      'WRONG_FIELDER',
      'location.hit.R.3B',
    ],
    [
      'a bunt to the wall',
      withShares('bunt', { P: 0, CF: 40 }),
      'WRONG_FIELDER',
      'location.bunt.R.CF',
    ],
    [
      'fifteen injury totals',
      changed({ injury: standardCharts.injury.slice(0, 15) }),
      'GAP',
      'injury.18',
    ],
    [
      'seventeen injury totals',
      changed({ injury: [...standardCharts.injury, null] }),
      'OVERLAP',
      'injury.19',
    ],
    [
      'half a game missed',
      changed({ injury: [0.5, ...standardCharts.injury.slice(1)] }),
      'OUT_OF_RANGE',
      'injury.3',
    ],
    ['nineteen quick rows', changed({ quick: standardCharts.quick.slice(1) }), 'GAP', 'quick.20'],
    [
      'twenty-one quick rows',
      changed({ quick: [...standardCharts.quick, []] }),
      'OVERLAP',
      'quick.21',
    ],
    [
      'a quick row that ends early',
      changed({
        quick: [[{ max: 19, outcome: { code: 'WALK' } }], ...standardCharts.quick.slice(1)],
      }),
      'GAP',
      'quick.1.20',
    ],
    [
      'bounds that fall',
      changed({
        quick: [
          [
            { max: 20, outcome: { code: 'WALK' } },
            { max: 5, outcome: { code: 'WALK' } },
          ],
          ...standardCharts.quick.slice(1),
        ],
      }),
      'OVERLAP',
      'quick.1.5',
    ],
    [
      'a check of nobody',
      changed({
        quick: [[{ max: 20, outcome: { code: 'X_CHECK' } }], ...standardCharts.quick.slice(1)],
      }),
      'LOCATION_MISSING',
      'quick.1.20',
    ],
    [
      'an outcome nobody knows',
      changed({
        quick: [
          [{ max: 20, outcome: { code: 'BALK' as 'WALK' } }],
          ...standardCharts.quick.slice(1),
        ],
      }),
      'UNKNOWN_RESULT',
      'quick.1.20',
    ],
    [
      'a rare play twice',
      changed({
        rarePlays: [...standardCharts.rarePlays, ...standardCharts.rarePlays.slice(0, 1)],
      }),
      'LISTED_TWICE',
      'rarePlays.runner-interference',
    ],
    [
      'a rare play on nothing',
      changed({
        rarePlays: standardCharts.rarePlays
          .slice(0, 1)
          .map((one) => ({ ...one, on: 'X' as RangeResult })),
      }),
      'UNKNOWN_RESULT',
      'rarePlays.runner-interference.on',
    ],
    [
      'a rare play on the moon',
      withRare({ family: 'moon' as 'pitcher' }),
      'UNKNOWN_RESULT',
      'rarePlays.runner-interference.family',
    ],
    [
      'a rare play that an outfielder cannot meet',
      withRare({ family: 'outfield' }),
      'WRONG_FIELDER',
      'rarePlays.runner-interference.on',
    ],
    [
      'a rare play without effect',
      changed({
        rarePlays: standardCharts.rarePlays
          .slice(0, 1)
          .map((one) => ({ ...one, effect: 'x' as 'collision' })),
      }),
      'UNKNOWN_RESULT',
      'rarePlays.runner-interference.effect',
    ],
  ] as const)('%s', (...row) => {
    const [, faults, code, cell] = row;
    expect(faults()).toContainEqual(expect.objectContaining({ code, cell }));
  });
});

describe('chart data', () => {
  it('lists every grade', () => {
    expect(Object.keys(standardCharts.bunt)).toEqual(GRADES);
  });
});
