import { describe, expect, it } from 'vitest';
import { d20Row, parseD20Row } from './d20-row.ts';

const RESULTS = ['hit', 'out'] as const;

describe('a written row', () => {
  it('becomes twenty cells', () => {
    const row = d20Row('hit 1-3, out 4-19, hit 20', RESULTS);
    expect(row).toHaveLength(20);
    expect([row[0], row[2], row[3], row[18], row[19]]).toEqual(['hit', 'hit', 'out', 'out', 'hit']);
  });

  it.each([
    ['hit 1-3, out 5-20', [{ code: 'GAP', face: 4 }]],
    ['hit 1-4, out 4-20', [{ code: 'OVERLAP', face: 4 }]],
    [
      'hit 1-3, walk 4, out 5-20',
      [
        { code: 'UNREADABLE', text: 'walk 4' },
        { code: 'GAP', face: 4 },
      ],
    ],
    ['hit 1-20, out 21', [{ code: 'UNREADABLE', text: 'out 21' }]],
    ['hit 1-20, out 3-2', [{ code: 'UNREADABLE', text: 'out 3-2' }]],
    ['hit 1-20, out', [{ code: 'UNREADABLE', text: 'out' }]],
    ['hit 1-20, out 1.5', [{ code: 'UNREADABLE', text: 'out 1.5' }]],
  ])('%s', (text, faults) => {
    expect(parseD20Row(text, RESULTS).faults).toEqual(faults);
  });

  it.each([
    ['hit 1-3, out 5-20', 'hit 1-3, out 5-20: GAP 4'],
    ['hit 1-4, out 4-20', 'hit 1-4, out 4-20: OVERLAP 4'],
    ['hit 1-20, walk 4', 'hit 1-20, walk 4: UNREADABLE "walk 4"'],
  ])('of our own that is not whole is a bug: %s', (text, message) => {
    expect(() => d20Row(text, RESULTS)).toThrow(message);
  });
});
