import { describe, expect, it } from 'vitest';
import {
  AVERAGE_BATTING,
  AVERAGE_PITCHING,
  POSITION_PLAYER_PITCHING,
} from '../charts/average-cards.ts';
import { SLOTS } from '../charts/compile-side.ts';
import { BATTER_COLUMNS, PITCHER_COLUMNS } from '../model/cards.ts';
import { averageBatter, averagePitcher } from '../testing/average-cards.ts';
import {
  BATTER_OUTCOMES,
  battingSideOf,
  cardRead,
  PITCHER_OUTCOMES,
  pitchingSideOf,
  readCard,
  slotOf,
} from './read-card.ts';

const everyFall = (visit: (faces: readonly number[]) => void): void => {
  for (let column = 1; column <= 6; column += 1)
    for (let a = 1; a <= 6; a += 1)
      for (let b = 1; b <= 6; b += 1)
        for (let split = 1; split <= 20; split += 1) visit([column, a, b, split]);
};

describe('the slot of a roll', () => {
  it.each([
    [[1, 1, 1, 1], 0],
    [[1, 1, 1, 20], 19],
    [[1, 1, 2, 1], 20],
    [[1, 2, 1, 1], 120],
    [[2, 1, 1, 1], 720],
    [[3, 6, 6, 20], 2159],
    [[4, 1, 1, 1], 0],
    [[6, 6, 6, 20], 2159],
  ])('%j is %i', (faces, slot) => {
    expect(slotOf(faces)).toBe(slot);
  });

  it('is every slot of both cards once', () => {
    const met = { batter: new Set<number>(), pitcher: new Set<number>() };
    everyFall((faces) => met[cardRead(faces[0] ?? 0)].add(slotOf(faces)));
    expect([met.batter.size, met.pitcher.size]).toEqual([SLOTS, SLOTS]);
  });
});

describe('what a column means', () => {
  it.each([
    ['homerun', 'HOMERUN', undefined],
    ['bpHomerun', 'BP_HOMERUN', undefined],
    ['triple', 'TRIPLE', undefined],
    ['doubleThree', 'DOUBLE_3', undefined],
    ['doubleTwo', 'DOUBLE_2', undefined],
    ['doublePull', 'DOUBLE_UNCAPPED', 'LF'],
    ['singleTwo', 'SINGLE_2', undefined],
    ['singleOne', 'SINGLE_1', undefined],
    ['singleCenter', 'SINGLE_UNCAPPED', 'CF'],
    ['bpSingle', 'BP_SINGLE', undefined],
    ['hbp', 'HIT_BY_PITCH', undefined],
    ['walk', 'WALK', undefined],
    ['strikeout', 'STRIKEOUT', undefined],
    ['lineout', 'LINEOUT', undefined],
    ['popout', 'POPOUT', undefined],
    ['flyoutA', 'FLYOUT_A', undefined],
    ['flyoutBq', 'FLYOUT_BQ', undefined],
    ['flyoutLfB', 'FLYOUT_B', 'LF'],
    ['flyoutRfB', 'FLYOUT_B', 'RF'],
    ['groundoutA', 'GROUNDBALL_A', undefined],
    ['groundoutB', 'GROUNDBALL_B', undefined],
    ['groundoutC', 'GROUNDBALL_C', undefined],
  ] as const)('on a batter: %s', (column, code, location) => {
    expect(BATTER_OUTCOMES.R[column]).toEqual(location ? { code, location } : { code });
  });

  it('a left-hander pulls to right', () => {
    expect(BATTER_OUTCOMES.L.doublePull).toEqual({ code: 'DOUBLE_UNCAPPED', location: 'RF' });
  });

  it.each([
    ['doubleCf', 'DOUBLE_UNCAPPED', 'CF'],
    ['flyoutLfB', 'FLYOUT_B', 'LF'],
    ['flyoutCfB', 'FLYOUT_B', 'CF'],
    ['flyoutRfB', 'FLYOUT_B', 'RF'],
    ['xP', 'X_CHECK', 'P'],
    ['xC', 'X_CHECK', 'C'],
    ['x1B', 'X_CHECK', '1B'],
    ['x2B', 'X_CHECK', '2B'],
    ['x3B', 'X_CHECK', '3B'],
    ['xSS', 'X_CHECK', 'SS'],
    ['xLF', 'X_CHECK', 'LF'],
    ['xCF', 'X_CHECK', 'CF'],
    ['xRF', 'X_CHECK', 'RF'],
  ] as const)('on a pitcher: %s', (column, code, location) => {
    expect(PITCHER_OUTCOMES[column]).toEqual({ code, location });
  });
});

/** Sides that can be told apart: against one hand all walks, against the other all strikeouts. */
const only = <C extends string>(columns: readonly C[], one: C): { readonly [K in C]: number } =>
  Object.fromEntries(columns.map((column) => [column, column === one ? 108 : 0])) as {
    readonly [K in C]: number;
  };
const split = averageBatter({
  name: 'split',
  change: {
    batting: { vL: only(BATTER_COLUMNS, 'walk'), vR: only(BATTER_COLUMNS, 'strikeout') },
  },
});
const splitArm = averagePitcher({
  name: 'split arm',
  change: {
    pitching: { vL: only(PITCHER_COLUMNS, 'walk'), vR: only(PITCHER_COLUMNS, 'strikeout') },
  },
});

describe('reading', () => {
  it('gives every result as often as its column says', () => {
    const matchup = {
      batter: averageBatter({ name: 'batter' }),
      pitcher: averagePitcher({ name: 'pitcher' }),
      batterHand: 'R',
      pitcherHand: 'R',
    } as const;
    const counts = new Map<string, number>();
    everyFall((faces) => {
      const { code } = readCard(matchup, faces);
      counts.set(code, (counts.get(code) ?? 0) + 1);
    });
    const twenty = (chances: number): number => Math.round(chances * 20);
    expect(counts.get('STRIKEOUT')).toBe(
      twenty(AVERAGE_BATTING.strikeout) + twenty(AVERAGE_PITCHING.strikeout),
    );
    expect(counts.get('X_CHECK')).toBe(twenty(30));
    expect([...counts.values()].reduce((sum, n) => sum + n, 0)).toBe(2 * SLOTS);
  });

  it.each([
    ['L', 'R', 1, 'WALK'],
    ['R', 'R', 1, 'STRIKEOUT'],
    ['R', 'L', 4, 'WALK'],
    ['R', 'R', 4, 'STRIKEOUT'],
  ] as const)('a %s-handed pitcher, a %s-handed batter, column %i: %s', (...row) => {
    const [pitcherHand, batterHand, column, code] = row;
    const matchup = { batter: split, pitcher: splitArm, batterHand, pitcherHand };
    expect(readCard(matchup, [column, 1, 1, 1]).code).toBe(code);
  });

  it('takes the side of the other man', () => {
    expect(battingSideOf(split, 'L')).not.toBe(battingSideOf(split, 'R'));
    expect(pitchingSideOf(splitArm, 'L')).not.toBe(pitchingSideOf(splitArm, 'R'));
  });

  it('lets a position player pitch like one', () => {
    const matchup = { batter: split, pitcher: split, batterHand: 'R', pitcherHand: 'R' } as const;
    let homers = 0;
    everyFall((faces) => {
      if (cardRead(faces[0] ?? 1) === 'pitcher' && readCard(matchup, faces).code === 'HOMERUN')
        homers += 1;
    });
    expect(homers).toBe(Math.round(POSITION_PLAYER_PITCHING.homerun * 20));
    expect(POSITION_PLAYER_PITCHING.homerun).toBeCloseTo(AVERAGE_PITCHING.homerun + 2);
    expect(POSITION_PLAYER_PITCHING.walk).toBeCloseTo(AVERAGE_PITCHING.walk + 5);
    expect(POSITION_PLAYER_PITCHING.strikeout).toBeCloseTo(AVERAGE_PITCHING.strikeout - 14);
  });
});
