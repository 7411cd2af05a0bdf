import { describe, expect, it } from 'vitest';
import type { BaseCode } from '../model/baseball.ts';
import { managerAt } from '../testing/manager-at.ts';
import { BASE_CODES, BASE_STATES, type BaseState } from '../testing/scene.ts';
import { walked, worthWith } from './outcome-worth.ts';
import type { After } from './value.ts';
import { AVERAGE_WAYS, type Ways } from './ways.ts';

/** A worth that can be read back: which moment was asked for. */
const legible = ({ code, outs, runs }: After): number => runs * 100 + outs * 10 + code;

/** What one more of this leads to: the moment that is weighed against an out. */
const ledTo = (way: keyof Ways, bases: BaseState, outs = 0): string => {
  const at: After = { code: BASE_CODES[bases], outs, runs: 0 };
  const ways = { ...AVERAGE_WAYS, [way]: AVERAGE_WAYS[way] + 1 };
  const added = worthWith(ways, at, legible) - legible(at) + legible({ ...at, outs: outs + 1 });
  const read = Math.round(added);
  expect(added).toBeCloseTo(read, 9);
  expect(Math.floor((read % 100) / 10)).toBe(outs);
  const after = BASE_STATES.find((state) => BASE_CODES[state] === read % 10);
  return `${after} ${Math.floor(read / 100)}`;
};

describe('what a batter does leads to', () => {
  it.each<
    [bases: BaseState, way: Record<'walk' | 'single' | 'double' | 'triple' | 'homeRun', string>]
  >([
    ['---', { walk: '1-- 0', single: '1-- 0', double: '-2- 0', triple: '--3 0', homeRun: '--- 1' }],
    ['1--', { walk: '12- 0', single: '12- 0', double: '-23 0', triple: '--3 1', homeRun: '--- 2' }],
    ['-2-', { walk: '12- 0', single: '1-3 0', double: '-2- 1', triple: '--3 1', homeRun: '--- 2' }],
    ['12-', { walk: '123 0', single: '123 0', double: '-23 1', triple: '--3 2', homeRun: '--- 3' }],
    ['--3', { walk: '1-3 0', single: '1-- 1', double: '-2- 1', triple: '--3 1', homeRun: '--- 2' }],
    ['1-3', { walk: '123 0', single: '12- 1', double: '-23 1', triple: '--3 2', homeRun: '--- 3' }],
    ['-23', { walk: '123 0', single: '1-3 1', double: '-2- 2', triple: '--3 2', homeRun: '--- 3' }],
    ['123', { walk: '123 1', single: '123 1', double: '-23 2', triple: '--3 3', homeRun: '--- 4' }],
  ])('with %s: %j', (bases, way) => {
    const ways = ['walk', 'single', 'double', 'triple', 'homeRun'] as const;
    expect(Object.fromEntries(ways.map((one) => [one, ledTo(one, bases)]))).toEqual(way);
  });

  it.each<[bases: BaseState, single: string]>([
    ['1--', '12- 0'],
    ['-2-', '1-- 1'],
    ['12-', '12- 1'],
    ['-23', '1-- 2'],
    ['123', '12- 2'],
  ])('with two out the man on second scores on a single: %s', (bases, single) => {
    expect(ledTo('single', bases, 2)).toBe(single);
    expect(ledTo('double', bases, 2)).toBe(ledTo('double', bases, 0));
  });

  it('a walk keeps the runs that are in', () => {
    expect(walked({ code: 7, outs: 1, runs: 2 })).toEqual({ code: 7, outs: 1, runs: 3 });
    expect(walked({ code: 2, outs: 1, runs: 2 })).toEqual({ code: 3, outs: 1, runs: 2 });
  });
});

describe('a batter’s worth', () => {
  const at: After = { code: 3 as BaseCode, outs: 1, runs: 0 };
  const { mind } = managerAt({ inning: 5, lead: 3 });

  it('is the moment’s for an average man', () => {
    expect(worthWith(AVERAGE_WAYS, at, mind.value)).toBe(mind.value(at));
  });

  it('grows with every hit he has more, the further the better', () => {
    const more = (way: keyof Ways): number =>
      worthWith({ ...AVERAGE_WAYS, [way]: AVERAGE_WAYS[way] + 0.01 }, at, mind.value);
    const order = [mind.value(at), ...(['walk', 'double', 'triple', 'homeRun'] as const).map(more)];
    expect([...order].sort((one, other) => one - other)).toEqual(order);
    expect(more('single')).toBeGreaterThanOrEqual(more('walk'));
  });
});
