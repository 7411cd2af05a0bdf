import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { simulate } from './command.ts';
import { lostContests } from './managers-command.ts';

let printed: string[] = [];
let complained: string[] = [];
beforeEach(() => {
  printed = [];
  complained = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  vi.spyOn(console, 'error').mockImplementation((text: string) => void complained.push(text));
});
afterEach(() => vi.restoreAllMocks());

const resultOf = (): Record<string, unknown> => JSON.parse(printed.at(-1) ?? '{}');

describe('pnpm simulate', () => {
  test('a matchup, as one object on the last line', async () => {
    const args = ['--league', 'pd', '--away', 'BOS', '--home', 'NYA', '--games', '10', '--json'];
    expect(await simulate(args)).toBe(0);
    const result = resultOf();
    expect(result).toMatchObject({ games: 10, rates: { HR: { target: 0.0363 } } });
    expect(result.plays).toBeGreaterThan(600);
    expect(result.runsPerTeamGame).toBeGreaterThan(1);
  });

  test('the same seed, the same games', async () => {
    const args = ['--away', 'TBA', '--home', 'OAK', '--games', '3', '--seed', '7', '--json'];
    await simulate(args);
    await simulate(args);
    expect(printed[1]).toBe(printed[0]);
  });

  test('average cards beside every target', async () => {
    expect(await simulate(['--average', '--half-innings', '400', '--json'])).toBe(0);
    const result = resultOf();
    expect(result.measures).toHaveLength(23);
    expect(Object.keys(result.re24 ?? {})).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
    expect(result.runsPer9).toBeGreaterThan(2);
  });

  test('average cards read on the quick chart', async () => {
    expect(await simulate(['--average', '--chart', '--half-innings', '400', '--json'])).toBe(0);
    const chart = resultOf();
    expect(chart.measures).toHaveLength(23);
    expect(await simulate(['--average', '--half-innings', '400', '--json'])).toBe(0);
    expect(chart.rates).not.toEqual(resultOf().rates);
  });

  test('the characters of the AI, every pair from both sides', async () => {
    expect(await simulate(['--managers', '--games', '4', '--json'])).toBe(0);
    const { contests, rates } = resultOf();
    expect(contests).toMatchObject([
      { pair: ['balanced', 'random'], games: 4 },
      { pair: ['balanced', 'yolo'], games: 4 },
      { pair: ['balanced', 'safe'], games: 4 },
      { pair: ['yolo', 'safe'], games: 4 },
    ]);
    expect(rates).toHaveProperty('yolo.steals');
  });

  test.each([
    ['random', 1000, 870, []],
    ['random', 1000, 860, ['random']],
    ['yolo', 1000, 470, []],
    ['yolo', 1000, 460, ['yolo']],
    ['safe', 100, 40, []],
    ['safe', 100, 39, ['safe']],
  ] as const)('balanced against %s, %i games, %i won: %j', (...[other, games, won, beaten]) => {
    const contests = [
      { pair: ['balanced', other], games, won },
      { pair: ['yolo', 'safe'], games, won: 0 },
    ] as const;
    expect(lostContests(contests).map(({ pair }) => pair[1])).toEqual(beaten);
  });

  test('a short season of all thirty teams', async () => {
    expect(await simulate(['--season', '2019', '--games', '2', '--seasons', '2', '--json'])).toBe(
      0,
    );
    const result = resultOf();
    expect(result).toMatchObject({ seasons: 2, games: 60 });
    expect(result.teams).toHaveLength(30);
    expect(result).toHaveProperty('teamRunsCorrelation');
  });

  test.each([
    [['--away', 'BOS', '--home', 'XXX'], 'no team XXX'],
    [['--league', 'mlb', '--away', 'A', '--home', 'B'], 'no league mlb'],
    [['--season', '1908'], 'there is one season'],
    [['--games', 'many', '--away', 'BOS', '--home', 'NYA'], '--games'],
    [['--wrong'], 'wrong'],
    [[], 'pnpm simulate'],
  ])('%j is refused in words', async (args, words) => {
    expect(await simulate(args)).toBe(2);
    expect(complained.join('\n')).toContain(words);
    expect(printed).toEqual([]);
  });
});
