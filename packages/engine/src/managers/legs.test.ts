import { describe, expect, it } from 'vitest';
import type { RatedCard } from '../model/cards.ts';
import { averageBatter } from '../testing/average-cards.ts';
import { managerAt } from '../testing/manager-at.ts';
import { ROUND_ADVANCE } from '../testing/round-tuning.ts';
import type { BaseState, SceneSketch } from '../testing/scene.ts';
import { legsWorth } from './legs.ts';
import { type After, winValue } from './value.ts';

type Legs = Partial<Pick<RatedCard, 'speed' | 'steal'>>;

/** `held`: the man on first is. */
type Sketch = SceneSketch & { readonly held?: boolean };

const LATE: SceneSketch = { inning: 8, lead: 0 };
const THIEF = { low: 13, high: 19, jump: 25, auto: false };
const PLODDER = { low: 1, high: 5, jump: 1, auto: false };

const worthOf = (base: 1 | 2, legs: Legs, { held = false, ...sketch }: Sketch): number => {
  const { state, tools, mind } = managerAt(sketch, { alignment: { hold: held ? [1] : [] } });
  const runner = averageBatter({ name: 'runner', change: legs }, 'LF');
  return legsWorth(state, { base, runner, batter: mind.batter, pitcher: mind.pitcher }, tools);
};

describe('legs on the bases', () => {
  it.each<[what: string, base: 1 | 2, bases: BaseState, more: Legs, less: Legs]>([
    ['quick ones score from second', 2, '-2-', { speed: 17 }, { speed: 9 }],
    ['quick ones take third on a single', 1, '1--', { speed: 17 }, { speed: 9 }],
    ['so they do with a man ahead of them', 1, '12-', { speed: 17 }, { speed: 9 }],
    ['a thief takes second', 1, '1--', { steal: THIEF }, { steal: PLODDER }],
    ['a thief takes third', 2, '-2-', { steal: THIEF }, { steal: PLODDER }],
  ])('%s', (...[, base, bases, more, less]) => {
    const sketch = { ...LATE, bases };
    expect(worthOf(base, more, sketch)).toBeGreaterThan(worthOf(base, less, sketch));
  });

  it.each<[what: string, base: 1 | 2, bases: BaseState]>([
    ['second', 1, '12-'],
    ['third', 2, '-23'],
  ])('a thief is nobody to fear while somebody stands on %s', (_, base, bases) => {
    const sketch = { ...LATE, bases };
    expect(worthOf(base, { steal: THIEF }, sketch)).toBe(worthOf(base, { steal: PLODDER }, sketch));
  });

  it.each<[what: string, more: Sketch, less: Sketch]>([
    ['nobody who holds him', {}, { held: true }],
    [
      'a pitcher who lets him go',
      { held: true, pitcher: { rating: { hold: 3 } } },
      { held: true, pitcher: { rating: { hold: -6 } } },
    ],
    [
      'a weak arm behind the plate',
      { fielders: { C: { arm: 5 } } },
      { fielders: { C: { arm: -5 } } },
    ],
    ['a pitcher who balks', { pitcher: { rating: { balk: 12 } } }, {}],
  ])('a thief is worth more against %s', (_, more, less) => {
    const thief = { steal: { low: 9, high: 15, jump: 12, auto: false } };
    const against = (sketch: Sketch): number =>
      worthOf(1, thief, { ...LATE, bases: '1--', ...sketch });
    expect(against(more)).toBeGreaterThan(against(less));
  });

  it.each([0, 1, 2] as const)('fewer singles come with %i out than with none', (outs) => {
    const sure = { ...advancing(100), bases: '-23' as const, outs };
    const { state, tools } = managerAt({ ...LATE, ...sure });
    const made: After = { code: 1, outs, runs: 2 };
    const scores = winValue(state, made, tools.expectancy);
    expect(worthOf(2, {}, { ...LATE, ...sure }) / scores).toBeCloseTo(0.091 * (3 - outs), 12);
  });
});

/** Runners from second and from first need numbers that only the base decides; the depth of the ball adds its own. */
const advancing = (
  base: number,
  { third = base, outs = [0, 0, 0], depth = [0, 0, 0, 0] }: Partial<Rule> = {},
): SceneSketch => {
  const { secondToHome: home, firstToThird: taken, ...rest } = ROUND_ADVANCE.advance;
  return {
    tuning: {
      advance: {
        ...rest,
        depth,
        secondToHome: { ...home, base, outs },
        firstToThird: { ...taken, base: third, outs },
      },
    },
  };
};
interface Rule {
  readonly third: number;
  readonly outs: readonly [number, number, number];
  readonly depth: readonly [number, number, number, number];
}

describe('one base more on a single, where nobody can steal', () => {
  const NEVER = -100;
  const ALWAYS = 100;
  /** What a single is worth to him, of what it would be worth if he were sure of the base: 1; if he stays: 0. */
  const share = (base: 1 | 2, sketch: SceneSketch, legs: Legs = {}): number => {
    const at = { ...LATE, bases: base === 2 ? '-23' : '12-', ...sketch } as const;
    const { state, tools } = managerAt(at);
    const { outs } = state;
    // The man ahead has scored; from second a man stops at third or scores, from first at second or third.
    const [held, made]: readonly [After, After] =
      base === 2
        ? [
            { code: 5, outs, runs: 1 },
            { code: 1, outs, runs: 2 },
          ]
        : [
            { code: 3, outs, runs: 1 },
            { code: 5, outs, runs: 1 },
          ];
    const stays = winValue(state, held, tools.expectancy);
    const goes = winValue(state, made, tools.expectancy);
    const singles = 0.091 * (3 - outs);
    return (worthOf(base, legs, at) / singles - stays) / (goes - stays);
  };

  it.each<[what: string, base: 1 | 2, sketch: SceneSketch, is: number]>([
    ['a man on second who is sure', 2, advancing(ALWAYS, { third: NEVER }), 1],
    ['a man on second who is not', 2, advancing(NEVER, { third: ALWAYS }), 0],
    ['a man on first who is sure', 1, advancing(NEVER, { third: ALWAYS }), 1],
    ['a man on first who is not', 1, advancing(ALWAYS, { third: NEVER }), 0],
    ['sure with two out only', 2, { ...advancing(NEVER, { outs: [0, 0, 200] }), outs: 2 }, 1],
    ['not with one', 2, { ...advancing(NEVER, { outs: [0, 0, 200] }), outs: 1 }, 0],
    ['sure on three depths of four', 2, advancing(0, { depth: [NEVER, 50, 50, 50] }), 0.75],
    ['a chance too small to take', 2, advancing(-12), 0],
  ])('%s: %s', (...[, base, sketch, is]) => {
    expect(share(base, sketch)).toBeCloseTo(is, 9);
  });

  it('a better chance is worth more, and none is worth more than the base', () => {
    const chances = [0, 2, 4, 6].map((base) => share(2, { ...advancing(base), outs: 2 }));
    expect([...chances].sort((one, other) => one - other)).toEqual(chances);
    expect(chances.at(-1)).toBeLessThan(1);
    expect(chances.at(0)).toBeGreaterThan(0);
  });
});
