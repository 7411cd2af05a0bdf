import { type Rules, standardCharts, validateCharts } from '@paper-dynasty/engine';
import { expect, test } from 'vitest';
import { defineLeague } from './league.ts';
import { LEAGUES, leagueById } from './leagues.ts';

test('leagues are found by their id', () => {
  expect(leagueById('pd')?.name).toBe('Paper Dynasty');
  expect(leagueById('sba')?.name).toBe('Super Baseball Alliance');
  expect(leagueById('xyz')).toBeUndefined();
});

test.each(LEAGUES)('$shortName has charts that add up', ({ charts }) => {
  expect(validateCharts(charts)).toEqual([]);
});

test.each([
  ['pd', { mode: 'ranked', ai: false }, { resolution: 'auto', rarePlays: false }],
  ['pd', { mode: 'practice', ai: true }, { resolution: 'auto', rarePlays: false }],
  ['sba', { mode: 'ranked', ai: false }, { resolution: 'manual', rarePlays: true }],
  ['sba', { mode: 'ranked', ai: true }, { resolution: 'chart', rarePlays: true }],
  ['sba', { mode: 'friendly', ai: false }, { resolution: 'chart', rarePlays: true }],
] as const)('a game of %s, %j, has rules %j', (id, request, rules) => {
  const league = leagueById(id);
  expect(league?.rulesFor(request)).toMatchObject({
    ...rules,
    dh: true,
    innings: 9,
    rosterSize: 26,
    ghostRunnerFrom: 10,
    chartId: standardCharts.id,
  });
  expect(league?.resolutions).toContain(rules.resolution);
});

test('a league changes only the rules it names', () => {
  const pd = leagueById('pd');
  if (!pd) throw new Error('no PD');
  const { rulesFor: _, ...parts } = pd;
  const short = defineLeague({
    ...parts,
    id: 'short',
    rules: { innings: 7, ghostRunnerFrom: 8 },
    rulesOf: ({ mode }) => (mode === 'ranked' ? { undo: 'none' } : {}),
  });
  const before = pd.rulesFor({ mode: 'ranked', ai: false });
  expect(short.rulesFor({ mode: 'ranked', ai: false })).toEqual({
    ...before,
    innings: 7,
    ghostRunnerFrom: 8,
    undo: 'none',
  });
});

test('a league whose charts have a gap is refused when it is defined, naming the cell', () => {
  const pd = LEAGUES.find(({ id }) => id === 'pd');
  if (!pd) throw new Error('no PD league');
  const bunt = { ...standardCharts.bunt, B: standardCharts.bunt.B.slice(1) };
  const define = () =>
    defineLeague({
      ...pd,
      id: 'gap',
      rules: {},
      rulesOf: () => ({}),
      charts: { ...standardCharts, bunt },
    });
  expect(define).toThrow('league gap are broken: bunt.B.20 (GAP)');
});

test.each<[string, Partial<Rules>]>([
  ['runExpectancyId (UNKNOWN_TABLE)', { runExpectancyId: 're-2091' }],
  ['winExpectancyId (UNKNOWN_TABLE)', { winExpectancyId: 'toString' }],
  ['ghostRunnerFrom (RUNNER_TOO_SOON)', { ghostRunnerFrom: 3 }],
  ['mercy (MERCY_TOO_LATE)', { mercy: [{ afterInning: 12, lead: 0 }] }],
])('a league with a broken rule is refused when it is defined: %s', (setting, broken) => {
  const pd = leagueById('pd');
  if (!pd) throw new Error('no PD');
  const { rulesFor: _, ...parts } = pd;
  const define = (rules: Partial<Rules>, ranked: Partial<Rules>) => () =>
    defineLeague({
      ...parts,
      id: 'odd',
      rules,
      rulesOf: ({ mode }) => (mode === 'ranked' ? ranked : {}),
    });
  expect(define(broken, {})).toThrow(`rules of league odd are broken: ${setting}`);
  expect(define({}, broken)).toThrow(setting);
  expect(define({}, {})).not.toThrow();
});
