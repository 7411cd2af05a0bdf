import { describe, expect, it } from 'vitest';
import { AVERAGE_BATTING, AVERAGE_PITCHING } from '../charts/average-cards.ts';
import type { BatterChances, Card, PitcherChances, RatedCard } from '../model/cards.ts';
import { averageBatter, averagePitcher } from '../testing/average-cards.ts';
import { AVERAGE_WOBA, matchup } from './matchup.ts';

const nothing = <T extends object>(chances: T): T =>
  ({ ...chances, ...Object.fromEntries(Object.keys(chances).map((key) => [key, 0])) }) as T;
const NO_BATTING = nothing(AVERAGE_BATTING);
const NO_PITCHING = nothing(AVERAGE_PITCHING);

const batter = (change: Partial<RatedCard>): RatedCard => ({
  ...averageBatter({ name: 'batter' }, 'CF'),
  ...change,
});
const pitcher = (change: Partial<RatedCard>): RatedCard => ({
  ...averagePitcher({ name: 'pitcher' }),
  ...change,
});
const both = <T>(chances: T) => ({ vL: chances, vR: chances });
const against = (one: Card, other?: Card): number => matchup(one, other, new Map());

/** A batter who does nothing and a pitcher who allows nothing. */
const HARMLESS = batter({ batting: both(NO_BATTING) });
const PERFECT = pitcher({ pitching: both(NO_PITCHING) });

/** What both kinds of cards have. */
const BOTH_CARDS: readonly (readonly [keyof BatterChances & keyof PitcherChances, number])[] = [
  ['walk', 0.69],
  ['hbp', 0.72],
  ['singleOne', 0.88],
  ['singleTwo', 0.88],
  ['singleCenter', 0.88],
  ['bpSingle', 0.44],
  ['doubleTwo', 1.25],
  ['doubleThree', 1.25],
  ['triple', 1.58],
  ['homerun', 2],
  ['bpHomerun', 1],
];

describe('what 27 of 108 chances are worth: half of a quarter of the weight', () => {
  it.each<readonly [keyof BatterChances, number]>([
    ...BOTH_CARDS,
    ['doublePull', 1.25],
    ['strikeout', 0],
    ['groundoutA', 0],
  ])('of a batter: %s', (chance, weight) => {
    const one = batter({ batting: both({ ...NO_BATTING, [chance]: 27 }) });
    expect(against(one, PERFECT)).toBeCloseTo(weight / 8, 12);
  });

  it.each<readonly [keyof PitcherChances, number]>([
    ...BOTH_CARDS,
    ['doubleCf', 1.25],
    ['xP', 0.2],
    ['xC', 0.2],
    ['x1B', 0.2],
    ['x2B', 0.2],
    ['x3B', 0.2],
    ['xSS', 0.2],
    ['xLF', 0.36],
    ['xCF', 0.36],
    ['xRF', 0.36],
    ['strikeout', 0],
  ])('of a pitcher: %s', (chance, weight) => {
    const one = pitcher({ pitching: both({ ...NO_PITCHING, [chance]: 27 }) });
    expect(against(HARMLESS, one)).toBeCloseTo(weight / 8, 12);
  });
});

describe('the hands', () => {
  const WALKS = { ...NO_BATTING, walk: 108 };
  const GIVES = { ...NO_PITCHING, walk: 108 };
  const splitBatter = batter({ batting: { vL: WALKS, vR: NO_BATTING } });
  const splitPitcher = pitcher({ pitching: { vL: GIVES, vR: NO_PITCHING } });

  it('of the pitcher choose the batter’s side', () => {
    expect(against(splitBatter, { ...PERFECT, throws: 'L' })).toBeCloseTo(0.345, 12);
    expect(against(splitBatter, { ...PERFECT, throws: 'R' })).toBe(0);
  });

  it.each([
    ['L', 'R', 0.345],
    ['R', 'R', 0],
    ['R', 'L', 0],
    ['S', 'R', 0.345],
    ['S', 'L', 0],
  ] as const)(
    'of the batter (%s) choose the side of a pitcher who throws %s',
    (bats, throws, woba) => {
      const one = batter({ bats, batting: both(NO_BATTING) });
      expect(against(one, { ...splitPitcher, throws })).toBeCloseTo(woba, 12);
    },
  );
});

describe('whoever has nothing to be read', () => {
  const { batting: _, pitching: __, ...common } = averageBatter({ name: 'picture' }, 'CF');
  const picture: Card = { ...common, kind: 'image' };

  it('is average', () => {
    expect(against(picture, PERFECT)).toBeCloseTo(AVERAGE_WOBA / 2, 12);
    expect(against(HARMLESS, picture)).toBeCloseTo(AVERAGE_WOBA / 2, 12);
    expect(against(HARMLESS, averageBatter({ name: 'no pitcher' }, 'CF'))).toBeCloseTo(
      AVERAGE_WOBA / 2,
      12,
    );
    expect(against(HARMLESS)).toBeCloseTo(AVERAGE_WOBA / 2, 12);
  });

  it('nobody known to pitch is a right-hander', () => {
    const one = batter({ batting: { vL: NO_BATTING, vR: { ...NO_BATTING, walk: 108 } } });
    expect(against(one)).toBeCloseTo((0.69 + AVERAGE_WOBA) / 2, 12);
  });

  it('an average batter against an average pitcher comes to about the average', () => {
    expect(Math.abs(against(batter({}), pitcher({})) - AVERAGE_WOBA)).toBeLessThan(0.005);
  });
});

it('an estimate is made once and kept', () => {
  const notes = new Map();
  const first = matchup(HARMLESS, PERFECT, notes);
  expect([...notes.keys()]).toEqual([HARMLESS, PERFECT]);
  const noted = notes.get(HARMLESS);
  expect(matchup(HARMLESS, PERFECT, notes)).toBe(first);
  expect(notes.get(HARMLESS)).toBe(noted);
  notes.set(HARMLESS, { batting: { vL: 1, vR: 1 }, pitching: { vL: 0, vR: 0 } });
  expect(matchup(HARMLESS, PERFECT, notes)).toBe(0.5);
});
