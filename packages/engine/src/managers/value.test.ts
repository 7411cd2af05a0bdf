import { describe, expect, it } from 'vitest';
import { d20Row } from '../charts/d20-row.ts';
import type { BaseCode } from '../model/baseball.ts';
import { BUNT_RESULTS } from '../model/charts.ts';
import { type ExpectancyTables, expectancyTables } from '../scoring/expectancy-tables.ts';
import type { Moment } from '../scoring/win-expectancy.ts';
import { managerAt } from '../testing/manager-at.ts';
import { type MomentOptions, moment } from '../testing/moment.ts';
import type { BaseState } from '../testing/scene.ts';
import { buntWorth } from './bunt.ts';
import { AVERAGE_WOBA } from './matchup.ts';
import { swingWorth } from './swing-worth.ts';
import {
  type After,
  breakEven,
  codeNow,
  codeOf,
  isWonWith,
  now,
  valuerOf,
  weighsWins,
  winValue,
} from './value.ts';

/** Runs: half a run a base code and a tenth less an out; wins: whatever a test wants. */
const tables = (wins: (at: Moment) => number): ExpectancyTables => ({
  ...expectancyTables(moment().rules),
  runs: (code, outs) => (outs > 2 ? 0 : code / 2 - outs / 10),
  winsAfter: wins,
});

describe('wins are counted, not runs', () => {
  it.each<[boolean, MomentOptions]>([
    [true, { inning: 1 }],
    [true, { inning: 1, away: 1 }],
    [true, { inning: 1, home: 1 }],
    [false, { inning: 1, home: 2 }],
    [false, { inning: 6, away: 2 }],
    [true, { inning: 7, away: 9 }],
    [false, { inning: 4, home: 9, rules: { innings: 7 } }],
    [true, { inning: 5, home: 9, rules: { innings: 7 } }],
  ])('%s: %j', (wins, options) => {
    const state = moment(options);
    expect(weighsWins(state)).toBe(wins);
    const value = valuerOf(
      state,
      tables(() => 0.75),
    );
    const counted = options.half === 'bottom' ? 0.75 : 0.25;
    expect(value({ code: 3, outs: 1, runs: 2 })).toBeCloseTo(wins ? counted : 3.4, 12);
    if (!wins) expect(value({ code: 3, outs: 3, runs: 2 })).toBe(2);
  });
});

describe('whoever weighs one moment after another', () => {
  const early = moment({ inning: 4, home: 2 });
  const late = moment({ inning: 8 });
  const after: After = { code: 3, outs: 1, runs: 1 };
  const standard = expectancyTables(early.rules);

  it.each([
    ['another inning', early, { ...early, inning: 8 }],
    ['the other half', late, { ...late, half: 'bottom' as const }],
    ['another score', early, { ...early, score: { away: 2, home: 2 } }],
    ['other rules', early, { ...early, rules: { ...early.rules, innings: 5 } }],
  ])('counts anew for %s', (_, before, state) => {
    valuerOf(before, standard);
    expect(valuerOf(state, standard)(after)).toBe(winValue(state, after, standard));
  });

  it('counts anew by other tables', () => {
    valuerOf(late, standard);
    const value = valuerOf(
      late,
      tables(() => 0.75),
    );
    expect(value(after)).toBe(0.25);
  });
});

describe('the chance to win from a moment on', () => {
  const chance = (options: MomentOptions, after: After): number => {
    const state = moment(options);
    return winValue(state, after, expectancyTables(state.rules));
  };
  const on = (code: BaseCode, outs: number, runs: number): After => ({ code, outs, runs });
  const PLACED: MomentOptions = { rules: { ghostRunnerFrom: 10 } };

  it.each<[string, MomentOptions, After, Moment]>([
    [
      'the visitors bat',
      { inning: 3, away: 1, home: 2 },
      on(5, 1, 2),
      { inning: 3, half: 'top', outs: 1, code: 5, homeLead: -1 },
    ],
    [
      'the home side bats',
      { inning: 3, half: 'bottom', away: 1, home: 2 },
      on(5, 1, 2),
      { inning: 3, half: 'bottom', outs: 1, code: 5, homeLead: 3 },
    ],
    [
      'the visitors’ half is over',
      { inning: 3 },
      on(5, 3, 1),
      { inning: 3, half: 'bottom', outs: 0, code: 0, homeLead: -1 },
    ],
    [
      'the inning is over',
      { inning: 3, half: 'bottom' },
      on(5, 3, 1),
      { inning: 4, half: 'top', outs: 0, code: 0, homeLead: 1 },
    ],
    [
      'the last of the ninth, tied, and a man on second from the tenth on',
      { ...PLACED, inning: 9, half: 'bottom' },
      on(1, 3, 0),
      { inning: 10, half: 'top', outs: 0, code: 2, homeLead: 0 },
    ],
    [
      'the top of the tenth with him',
      { ...PLACED, inning: 10 },
      on(1, 3, 1),
      { inning: 10, half: 'bottom', outs: 0, code: 2, homeLead: -1 },
    ],
    [
      'the top of the twelfth with him, tied',
      { ...PLACED, inning: 12 },
      on(1, 3, 0),
      { inning: 12, half: 'bottom', outs: 0, code: 2, homeLead: 0 },
    ],
    [
      'a game of seven, tied at its end',
      { inning: 7, half: 'bottom', rules: { innings: 7, ghostRunnerFrom: 8 } },
      on(0, 3, 0),
      { inning: 8, half: 'top', outs: 0, code: 2, homeLead: 0 },
    ],
    [
      'the top of the ninth, home ahead',
      { inning: 9, home: 1 },
      on(0, 2, 0),
      { inning: 9, half: 'top', outs: 2, code: 0, homeLead: 1 },
    ],
  ])('%s', (...[, options, after, at]) => {
    const home = expectancyTables(moment(options).rules).wins(at);
    const batting = options.half === 'bottom' ? home : 1 - home;
    expect(chance(options, after)).toBeCloseTo(batting, 12);
  });

  it.each<[string, MomentOptions, After, number]>([
    ['the run that wins is in', { inning: 9, half: 'bottom' }, on(0, 1, 1), 1],
    ['in extra innings too', { inning: 11, half: 'bottom' }, on(0, 3, 1), 1],
    ['the home side has lost', { inning: 9, half: 'bottom', away: 1 }, on(0, 3, 0), 0],
    ['the home side need not bat', { inning: 9, home: 1 }, on(0, 3, 0), 0],
    [
      'nobody gains by a third out in a tied last inning',
      { inning: 9, half: 'bottom' },
      on(2, 3, 0),
      0.5,
    ],
    [
      'nor with a man on second to come',
      { ...PLACED, inning: 9, half: 'bottom' },
      on(2, 3, 0),
      0.5,
    ],
    [
      'the mercy rule ends it',
      { inning: 7, half: 'bottom', home: 9, rules: { mercy: [{ afterInning: 7, lead: 10 }] } },
      on(0, 3, 1),
      1,
    ],
  ])('%s', (...[, options, after, worth]) => {
    expect(chance(options, after)).toBeCloseTo(worth, 12);
  });

  it('is that of the tables that the rules name', () => {
    const close: MomentOptions = { inning: 8, half: 'bottom', away: 1 };
    const of2019: MomentOptions = { ...close, rules: { winExpectancyId: 'we-2019' } };
    expect(chance(of2019, on(3, 1, 0))).not.toBeCloseTo(chance(close, on(3, 1, 0)), 3);
    const runs = (id: string): number => {
      const state = moment({ home: 4, rules: { runExpectancyId: id } });
      return valuerOf(state, expectancyTables(state.rules))(on(7, 0, 0));
    };
    expect(runs('re-2010-2015')).toBeCloseTo(2.292, 9);
    expect(runs('re-2019')).toBeCloseTo(2.343, 1);
  });
});

describe('how sure a runner must be', () => {
  it.each([
    [0.5, 1, 0, 0.5],
    [0.3, 0.9, 0.1, 0.25],
    // nothing to gain, nothing to lose
    [1, 1, 0, 1],
    [0, 1, 0, 0],
    [0.5, 0.2, 0.2, 2],
    [0.5, 0.1, 0.2, 2],
  ])('where staying is worth %f, making it %f, an out %f: %f', (...[hold, safe, out, needed]) => {
    expect(breakEven(hold, safe, out)).toBeCloseTo(needed, 12);
  });
});

it.each([0, 1, 2, 3, 4, 5, 6, 7] as const)('bases %i are a code and back', (code) => {
  expect(codeOf((code & 1) > 0, (code & 2) > 0, (code & 4) > 0)).toBe(code);
  const state = moment({ code, outs: 1 });
  expect(codeNow(state)).toBe(code);
  expect(now(state)).toEqual({ code, outs: 1, runs: 0 });
});

describe('a swing', () => {
  const worth = (woba: number): number => {
    const walks = { vL: WALKER(woba), vR: WALKER(woba) };
    const at = managerAt(
      { bases: '1--', batter: { batting: walks } },
      { value: ({ code, outs, runs }) => code + 10 * outs + 100 * runs },
    );
    const { pitcher: _, ...alone } = at.mind;
    return swingWorth(at.state, { ...alone, pitcher: undefined }, at.tools);
  };
  /** A batter who only walks, so often that he and an average pitcher come to this much. */
  const WALKER = (woba: number) => {
    const plain = managerAt().mind.batter;
    if (plain?.kind !== 'rated') throw new Error('no card');
    const none = Object.fromEntries(Object.keys(plain.batting.vL).map((key) => [key, 0]));
    return { ...plain.batting.vL, ...none, walk: ((2 * woba - AVERAGE_WOBA) / 0.69) * 108 };
  };

  it('is worth what the moment is, and a share of a run for a better batter than most', () => {
    expect(worth(AVERAGE_WOBA)).toBeCloseTo(1, 9);
    expect(worth(AVERAGE_WOBA + 0.12)).toBeCloseTo(1 + 10, 9);
    expect(worth(AVERAGE_WOBA - 0.06)).toBeCloseTo(1 - 5, 9);
  });

  it('of a batter without a card is worth what the moment is', () => {
    const at = managerAt({ bases: '1--' }, { value: ({ code, runs }) => code + 100 * runs });
    expect(swingWorth(at.state, { ...at.mind, batter: undefined }, at.tools)).toBe(1);
  });
});

describe('a bunt', () => {
  const row = d20Row('HIT 1-2, SUC 3-12, LEAD 13-16, FAIL 17-19, DP 20', BUNT_RESULTS);
  const worth = (bases: BaseState, value: (after: After) => number, corners = false): number => {
    const charts = { bunt: { A: row, B: row, C: row, D: row } };
    const alignment = { infield: corners ? ('corners-in' as const) : ('normal' as const) };
    const at = managerAt({ bases, charts }, { value, alignment });
    const { batter } = at.mind;
    if (!batter) throw new Error('no card');
    return buntWorth(at.state, { batter, value }, at.tools) * 20;
  };
  const on =
    (code: number, outs: number) =>
    (after: After): number =>
      after.code === code && after.outs === outs ? 1 : 0;

  it.each<[BaseState, what: string, code: number, outs: number, cells: number]>([
    ['1--', 'a hit', 3, 0, 2],
    ['1--', 'a sacrifice', 2, 1, 10],
    ['1--', 'the lead runner is out, or nobody moves', 1, 1, 4 + 3],
    ['1--', 'two are out', 0, 2, 1],
    ['-2-', 'a hit', 5, 0, 2],
    ['-2-', 'a sacrifice', 4, 1, 10],
    ['-2-', 'the lead runner is out', 1, 1, 4],
    ['-2-', 'nobody moves', 2, 1, 3],
    ['-2-', 'two are out', 0, 2, 1],
    ['12-', 'a hit', 7, 0, 2],
    ['12-', 'a sacrifice', 6, 1, 10],
    ['12-', 'the lead runner is out, or nobody moves', 3, 1, 4 + 3],
    ['12-', 'two are out', 1, 2, 1],
  ])('bases %s, %s: bases %i, %i out on %i numbers of 20', (...[bases, , code, outs, cells]) => {
    expect(worth(bases, on(code, outs))).toBeCloseTo(cells, 9);
  });

  it('with the corners in is no hit, and loses the lead runner two numbers sooner', () => {
    const { cornersShift } = managerAt().tools.charts.tuning.bunt;
    expect(worth('-2-', on(5, 0), true)).toBe(0);
    expect(worth('-2-', on(4, 1), true)).toBeCloseTo(12 - cornersShift, 9);
    expect(worth('-2-', on(1, 1), true)).toBeCloseTo(4 + cornersShift, 9);
    expect(worth('-2-', on(2, 1), true)).toBeCloseTo(3, 9);
  });
});

describe('the home side has won', () => {
  it.each<[won: boolean, MomentOptions, runs: number]>([
    [true, { inning: 9, half: 'bottom', away: 3, home: 3 }, 1],
    [false, { inning: 9, half: 'bottom', away: 3, home: 3 }, 0],
    [false, { inning: 9, half: 'bottom', away: 3, home: 2 }, 1],
    [true, { inning: 9, half: 'bottom', away: 3, home: 2 }, 2],
    [true, { inning: 11, half: 'bottom', away: 3, home: 3 }, 1],
    [false, { inning: 8, half: 'bottom', away: 3, home: 3 }, 1],
    [false, { inning: 9, half: 'top', away: 3, home: 3 }, 1],
    [true, { inning: 7, half: 'bottom', away: 3, home: 3, rules: { innings: 7 } }, 1],
  ])('%s: %j with %i more', (won, at, runs) => expect(isWonWith(moment(at), runs)).toBe(won));
});
