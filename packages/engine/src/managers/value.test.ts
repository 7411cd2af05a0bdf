import { describe, expect, it } from 'vitest';
import { d20Row } from '../charts/d20-row.ts';
import type { BaseCode } from '../model/baseball.ts';
import { BUNT_RESULTS } from '../model/charts.ts';
import type { Moment } from '../scoring/win-expectancy.ts';
import { managerAt } from '../testing/manager-at.ts';
import { type MomentOptions, moment } from '../testing/moment.ts';
import type { BaseState } from '../testing/scene.ts';
import { buntWorth } from './bunt.ts';
import type { Expectancy } from './expectancy.ts';
import { leverage } from './leverage.ts';
import { AVERAGE_WOBA } from './matchup.ts';
import { swingWorth } from './swing-worth.ts';
import {
  type After,
  breakEven,
  codeNow,
  codeOf,
  now,
  valuerOf,
  weighsWins,
  winValue,
} from './value.ts';

/** Runs: half a run a base code and a tenth less an out; wins: whatever a test wants. */
const tables = (homeWins: (at: Moment) => number): Expectancy => ({
  runs: (code, outs) => code / 2 - outs / 10,
  homeWins,
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

describe('the chance to win from a moment on', () => {
  /** What the table was asked for, and what it came to for the side at bat. */
  const asked = (options: MomentOptions, after: After) => {
    const seen: Moment[] = [];
    const worth = winValue(
      moment(options),
      after,
      tables((at) => {
        seen.push(at);
        return 0.7;
      }),
    );
    return [seen, Math.round(worth * 100)];
  };
  const on = (code: BaseCode, outs: number, runs: number): After => ({ code, outs, runs });

  it.each<[string, MomentOptions, After, Moment, number]>([
    [
      'the visitors bat',
      { inning: 3, away: 1, home: 2 },
      on(5, 1, 2),
      { inning: 3, half: 'top', outs: 1, code: 5, homeLead: -1 },
      30,
    ],
    [
      'the home side bats',
      { inning: 3, half: 'bottom', away: 1, home: 2 },
      on(5, 1, 2),
      { inning: 3, half: 'bottom', outs: 1, code: 5, homeLead: 3 },
      70,
    ],
    [
      'the visitors’ half is over',
      { inning: 3 },
      on(5, 3, 1),
      { inning: 3, half: 'bottom', outs: 0, code: 0, homeLead: -1 },
      30,
    ],
    [
      'the inning is over',
      { inning: 3, half: 'bottom' },
      on(5, 3, 1),
      { inning: 4, half: 'top', outs: 0, code: 0, homeLead: 1 },
      70,
    ],
    [
      'a game of seven is the end of one of nine',
      { inning: 3, rules: { innings: 7 } },
      on(0, 1, 0),
      { inning: 5, half: 'top', outs: 1, code: 0, homeLead: 0 },
      30,
    ],
    [
      'the last of the ninth, tied',
      { inning: 9, half: 'bottom' },
      on(0, 3, 0),
      { inning: 10, half: 'top', outs: 0, code: 0, homeLead: 0 },
      70,
    ],
    [
      'the last of the eighth, ahead',
      { inning: 8, half: 'bottom', home: 3 },
      on(0, 1, 0),
      { inning: 8, half: 'bottom', outs: 1, code: 0, homeLead: 3 },
      70,
    ],
    [
      'the top of the eighth is over, home ahead',
      { inning: 8, home: 3 },
      on(0, 3, 0),
      { inning: 8, half: 'bottom', outs: 0, code: 0, homeLead: 3 },
      30,
    ],
    [
      'the eighth is over, home behind',
      { inning: 8, half: 'bottom', away: 3 },
      on(0, 3, 0),
      { inning: 9, half: 'top', outs: 0, code: 0, homeLead: -3 },
      70,
    ],
    [
      'the top of the ninth is over, tied',
      { inning: 9 },
      on(0, 3, 0),
      { inning: 9, half: 'bottom', outs: 0, code: 0, homeLead: 0 },
      30,
    ],
    [
      'the top of the ninth, home ahead',
      { inning: 9, home: 1 },
      on(0, 2, 0),
      { inning: 9, half: 'top', outs: 2, code: 0, homeLead: 1 },
      30,
    ],
  ])('%s', (...[, options, after, at, worth]) => {
    expect(asked(options, after)).toEqual([[at], worth]);
  });

  it.each<[string, MomentOptions, After, number]>([
    ['the run that wins is in', { inning: 9, half: 'bottom' }, on(0, 1, 1), 100],
    ['in extra innings too', { inning: 11, half: 'bottom' }, on(0, 3, 1), 100],
    ['the home side has lost', { inning: 9, half: 'bottom', away: 1 }, on(0, 3, 0), 0],
    ['the home side need not bat', { inning: 9, home: 1 }, on(0, 3, 0), 0],
  ])('%s: nobody has to look it up', (...[, options, after, worth]) => {
    expect(asked(options, after)).toEqual([[], worth]);
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

describe('how much hangs on a play', () => {
  /** In shares of an average play: of an out .68, a single .24, a double .05, a home run .03. */
  const hangs = (options: MomentOptions, homeWins: (at: Moment) => number): number =>
    leverage(moment(options), tables(homeWins)) * 0.033;
  const byLead = ({ homeLead }: Moment): number => 0.5 + homeLead / 100;
  const byBases = ({ code }: Moment): number => code / 100;

  it.each<[string, MomentOptions, (at: Moment) => number, number]>([
    ['outs', { outs: 1 }, ({ outs }) => outs / 10, 0.068],
    ['runs, nobody on', {}, byLead, 0.0003],
    ['runs, first', { code: 1 }, byLead, 0.0006],
    ['runs, second', { code: 2 }, byLead, 0.0024 + 0.0005 + 0.0006],
    ['runs, third', { code: 4 }, byLead, 0.0024 + 0.0005 + 0.0006],
    ['runs, loaded, home at bat', { code: 7, half: 'bottom' }, byLead, 0.0048 + 0.001 + 0.0012],
    ['bases, nobody on', {}, byBases, 0.0024 + 0.001],
    ['bases, first', { code: 1 }, byBases, 0.0048 + 0.0025 + 0.0003],
    ['bases, loaded', { code: 7 }, byBases, 0.24 * 0.04 + 0.05 * 0.01 + 0.03 * 0.07],
  ])('%s', (...[, options, homeWins, swing]) => {
    expect(hangs(options, homeWins)).toBeCloseTo(swing, 12);
  });

  it('is worked out once for each moment, and anew beyond long games and high scores', () => {
    let asked = 0;
    const counting = tables(({ homeLead }) => {
      asked += 1;
      return 0.5 + homeLead / 100;
    });
    const times = (options: MomentOptions): readonly number[] =>
      [1, 2].map(() => {
        asked = 0;
        leverage(moment(options), counting);
        return asked;
      });
    for (const remembered of [
      { inning: 8, code: 3 },
      { inning: 8, code: 3, outs: 1 },
      { inning: 8, code: 3, half: 'bottom' },
      { inning: 8, code: 2 },
      { inning: 9, code: 3 },
      { inning: 8, code: 3, home: 1 },
      { inning: 8, code: 3, away: 1 },
      { inning: 8, code: 3, home: 12 },
      { inning: 8, code: 3, away: 12 },
      { inning: 15 },
    ] as const) {
      const [first, second] = times(remembered);
      expect(first).toBeGreaterThan(0);
      expect(second).toBe(0);
    }
    for (const fresh of [
      { inning: 16 },
      { home: 13 },
      { away: 13 },
      { inning: 9, rules: { innings: 1 } },
    ]) {
      const [first, second] = times(fresh);
      expect(first).toBeGreaterThan(0);
      expect(second).toBe(first);
    }
  });
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
