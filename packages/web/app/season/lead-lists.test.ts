import type { Leaders, SeasonBatting } from '@paper-dynasty/api/contract';
import { expect, test } from 'vitest';
import { battingLists, pitchingLists } from './lead-lists.ts';

const bat = (name: string, homerun: number): SeasonBatting => ({
  key: name,
  name,
  teamId: 'BOS',
  games: 1,
  ...{ pa: 4, ab: 4, run: 0, hit: 1, double: 0, triple: 0, homerun, rbi: 0, bb: 0, ibb: 0 },
  ...{ so: 0, hbp: 0, sh: 0, sf: 0, ci: 0, roe: 0, gidp: 0, sb: 0, cs: 0 },
});
const NOBODY: Leaders = {
  batting: {
    ...{ avg: [], obp: [], slg: [], ops: [] },
    ...{ homerun: [], rbi: [], run: [], hit: [], bb: [], sb: [] },
  },
  pitching: { era: [], whip: [], win: [], save: [], so: [], outs: [] },
};

test('every figure that is ranked has a list with a heading of its own', () => {
  const lists = [...battingLists(NOBODY), ...pitchingLists(NOBODY)];
  expect(lists).toHaveLength(16);
  for (const { label, title } of lists) expect([label, title]).not.toContain('');
});

test('figures are written as baseball writes them, and equals share a place', () => {
  const homerun = [bat('A', 3), bat('B', 2), bat('C', 2), bat('D', 1)];
  const lists = battingLists({ ...NOBODY, batting: { ...NOBODY.batting, homerun, avg: homerun } });
  const of = (wanted: string) => lists.find(({ label }) => label === wanted)?.leaders ?? [];
  expect(of('HR').map(({ place, figure }) => [place, figure])).toEqual([
    [1, '3'],
    [2, '2'],
    [2, '2'],
    [4, '1'],
  ]);
  expect(of('AVG')[0]?.figure).toBe('.250');
});
