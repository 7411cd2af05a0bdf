import { describe, expect, it } from 'vitest';
import { AVERAGE_BATTING } from '../charts/average-cards.ts';
import type { Base } from '../model/baseball.ts';
import type { StealAttempt } from '../model/decision.ts';
import type { AiStyle } from '../model/team.ts';
import { managerAt } from '../testing/manager-at.ts';
import type { SceneSketch } from '../testing/scene.ts';
import { percent } from './advance.ts';
import { duelWith, runnerCard } from './duel.ts';
import { heldBack, stealPlan, stealThreat } from './steal.ts';
import { type Declared, stayWorth, stealTry } from './steal-try.ts';
import { CHARACTERS } from './styles.ts';
import { swingWorth } from './swing-worth.ts';
import { now } from './value.ts';

const thief = (low: number, high: number, jump = 18) => ({
  speed: 16,
  steal: { low, high, jump, auto: false },
});
const WEAK = { ...AVERAGE_BATTING, singleCenter: 0, homerun: 0, walk: 0, doubleTwo: 0 };
const weak = { batting: { vL: WEAK, vR: WEAK } };

interface Who {
  readonly bases: StealAttempt;
  readonly base: Base;
  readonly held?: boolean;
  readonly goesLow?: boolean;
}

/** What a manager of this style sees, and what the steal comes to. */
const seen = (sketch: SceneSketch, style: AiStyle, { held = false, ...who }: Who) => {
  const hold = held ? [who.base] : [];
  const at = managerAt(sketch, { style, alignment: { hold } });
  const { state, mind, tools } = at;
  const runner = runnerCard(state, who.base, tools);
  if (!runner) throw new Error('nobody is there');
  const { batter, pitcher, value } = mind;
  const duel = duelWith(state, { base: who.base, runner, held, batter, pitcher }, tools);
  const declared: Declared = { ...who, duel, batter, pitcher, value };
  return { ...at, declared, tried: stealTry(state, declared, tools) };
};

describe('what a plan says', () => {
  it.each<[what: string, AiStyle, SceneSketch, Who, name: string, more: number]>([
    [
      'balanced, second',
      'balanced',
      { bases: '1--', runners: { 1: thief(13, 19) } },
      { bases: [1], base: 1 },
      'steal',
      0.01,
    ],
    [
      'balanced, third',
      'balanced',
      { bases: '-2-', outs: 1, runners: { 2: thief(15, 19) } },
      { bases: [2], base: 2 },
      'steal',
      0.1,
    ],
    [
      'balanced, both',
      'balanced',
      {
        bases: '12-',
        outs: 1,
        runners: { 2: thief(19, 19, 30) },
        fielders: { C: { arm: 5, overthrow: 20 } },
      },
      { bases: [1, 2], base: 2 },
      'double steal',
      0.3,
    ],
    [
      'safe, both, behind in the ninth',
      'safe',
      {
        bases: '12-',
        outs: 1,
        inning: 9,
        lead: -2,
        runners: { 2: thief(19, 19, 30) },
        fielders: { C: { arm: 5, overthrow: 20 } },
      },
      { bases: [1, 2], base: 2, goesLow: true },
      'double steal',
      0.18,
    ],
    [
      'yolo, both',
      'yolo',
      { bases: '12-', outs: 1, runners: { 2: thief(15, 19) } },
      { bases: [1, 2], base: 2, goesLow: true },
      'double steal',
      -0.12,
    ],
    [
      'balanced, first and third',
      'balanced',
      { bases: '1-3', outs: 2, runners: { 1: thief(15, 19), 3: { speed: 9 } } },
      { bases: [1, 3], base: 1 },
      'steal, first and third',
      0.01,
    ],
    [
      'balanced, home',
      'balanced',
      {
        bases: '--3',
        outs: 2,
        inning: 9,
        half: 'bottom',
        runners: { 3: { speed: 18 } },
        batter: weak,
      },
      { bases: [3], base: 3 },
      'steal of home',
      0,
    ],
    [
      'yolo, home, with four safe numbers',
      'yolo',
      {
        bases: '--3',
        outs: 2,
        inning: 9,
        half: 'bottom',
        runners: { 3: { speed: 15 } },
        batter: weak,
      },
      { bases: [3], base: 3 },
      'steal of home',
      -0.12,
    ],
    [
      'yolo, with ten safe numbers whatever his jump',
      'yolo',
      { bases: '1--', runners: { 1: thief(9, 18) } },
      { bases: [1], base: 1, goesLow: true },
      'steal',
      -0.12,
    ],
    [
      'yolo, with nine only after a good one',
      'yolo',
      { bases: '1--', runners: { 1: thief(8, 18) } },
      { bases: [1], base: 1, goesLow: false },
      'steal',
      -0.12,
    ],
  ])('%s', (...[, style, sketch, who, name, more]) => {
    const { state, mind, tools, tried } = seen(sketch, style, who);
    const needed = percent(tried.breakEven + more);
    expect(stealPlan(state, mind, tools)).toEqual({
      bases: who.bases,
      reason: `${name} ${percent(tried.chance)} vs break-even ${needed}`,
    });
  });

  it('safe wants four in five, however little is needed', () => {
    const sketch: SceneSketch = { bases: '1--', outs: 2, runners: { 1: thief(1, 19, 30) } };
    const { state, mind, tools, tried } = seen(sketch, 'safe', {
      bases: [1],
      base: 1,
      goesLow: false,
    });
    const needed = Math.max(0.8, tried.breakEven + 0.08);
    expect(stealPlan(state, mind, tools)?.reason).toBe(
      `steal ${percent(tried.chance)} vs break-even ${percent(needed)}`,
    );
  });

  it.each<[what: string, SceneSketch]>([
    ['with fewer than two out', { outs: 1 }],
    ['with fewer than four safe numbers', { outs: 2, runners: { 3: { speed: 14 } } }],
  ])('nobody steals home %s', (_what, change) => {
    const sketch: SceneSketch = {
      ...{ bases: '--3', inning: 9, half: 'bottom', runners: { 3: { speed: 18 } }, batter: weak },
      ...change,
    };
    for (const style of ['balanced', 'yolo'] as const) {
      const { state, mind, tools } = seen(sketch, style, { bases: [3], base: 3 });
      expect(stealPlan(state, mind, tools)).toBeNull();
    }
  });
});

describe('what a steal is weighed against', () => {
  it.each<[outs: 0 | 1 | 2, StealAttempt, ofBatter: boolean]>([
    [2, [3], true],
    [1, [3], false],
    [2, [1], false],
    [2, [1, 3], false],
  ])('with %i out, from %j', (outs, bases, ofBatter) => {
    const { state, mind, tools } = managerAt({ bases: '1-3', outs, batter: weak });
    const swing = swingWorth(state, mind, tools);
    const asItIs = mind.value(now(state));
    expect(swing).toBeLessThan(asItIs);
    expect(stayWorth(state, { ...mind, bases }, tools)).toBe(ofBatter ? swing : asItIs);
  });
});

describe('a man on third who waits for the throw', () => {
  const corners = (speed: number, outs: 0 | 1 | 2) =>
    seen({ bases: '1-3', outs, runners: { 1: thief(12, 18), 3: { speed } } }, 'balanced', {
      bases: [1, 3],
      base: 1,
    }).tried;

  it('is worth something if he is fast, and nothing if he can never make it', () => {
    for (const outs of [0, 1, 2] as const) {
      expect(corners(22, outs).worth).toBeGreaterThan(corners(3, outs).worth);
      expect(corners(3, outs)).toEqual(corners(1, outs));
    }
  });
});

describe('legs on first', () => {
  const sketch: SceneSketch = { bases: '1--', outs: 1, runners: { 1: thief(14, 19) } };
  const at = managerAt(sketch, { alignment: {} });
  const gain = (held: boolean): number => {
    const { tried } = seen(sketch, 'balanced', { bases: [1], base: 1, held });
    return Math.max(0, tried.worth - tried.stay);
  };

  it('are worth the best steal, and holding them what it takes from that', () => {
    const runner = runnerCard(at.state, 1, at.tools);
    if (!runner) throw new Error('nobody is there');
    const free = stealThreat(at.state, { ...at.mind, base: 1, runner }, at.tools);
    expect(free).toBeGreaterThan(0);
    expect(free).toBeCloseTo(gain(false), 12);
    expect(gain(true)).toBeLessThan(free);
    expect(heldBack(at.state, at.mind, at.tools)).toBeCloseTo(gain(false) - gain(true), 12);
  });

  it('are worth nothing where the next base is taken', () => {
    const both = managerAt({ ...sketch, bases: '12-' }, { alignment: {} });
    const runner = runnerCard(both.state, 1, both.tools);
    if (!runner) throw new Error('nobody is there');
    expect(stealThreat(both.state, { ...both.mind, base: 1, runner }, both.tools)).toBe(0);
  });
});

it('the batter’s hand matters to the man who goes for third, and to nobody else', () => {
  const handFor = (base: 1 | 2, bats: 'L' | 'R') => {
    const { state, mind, tools } = managerAt({ bases: '12-', batter: { bats } });
    const runner = runnerCard(state, base, tools);
    if (!runner) throw new Error('nobody is there');
    return duelWith(state, { ...mind, base, runner, held: false }, tools).batterHand;
  };
  expect([handFor(2, 'L'), handFor(2, 'R'), handFor(1, 'L')]).toEqual(['L', 'R', 'R']);
});

it('styles differ in what they add for each base', () => {
  const { safe, balanced, yolo } = CHARACTERS;
  expect([safe, yolo].map(({ style }) => style.stealMargin)).toEqual([
    { 1: 0, 2: 0, 3: 0 },
    { 1: 0, 2: 0, 3: 0 },
  ]);
  expect(balanced.style.stealMargin[2]).toBeGreaterThan(balanced.style.stealMargin[1]);
});
