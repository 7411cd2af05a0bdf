import { describe, expect, it } from 'vitest';
import { AVERAGE_BATTING, averageFielder } from '../charts/average-cards.ts';
import type { FieldPosition } from '../model/baseball.ts';
import type { RatedCard } from '../model/cards.ts';
import { averageBatter } from '../testing/average-cards.ts';
import { managerAt } from '../testing/manager-at.ts';
import type { SceneSketch } from '../testing/scene.ts';
import { batGains, gloveGains, inningsAfter, winsOfRun } from './rest-of-game.ts';
import { winValue } from './value.ts';

const man = (change: Partial<RatedCard>): RatedCard => averageBatter({ name: 'man', change }, 'SS');
/** He hits so many home runs more than an average man, in 108. */
const slugger = (more: number): RatedCard => {
  const side = { ...AVERAGE_BATTING, homerun: AVERAGE_BATTING.homerun + more };
  return man({ batting: { vL: side, vR: side } });
};
type Range = 1 | 2 | 3 | 4 | 5;
const fielder = (range: Range, position: FieldPosition): RatedCard =>
  man({ positions: [{ ...averageFielder(position), range }] });

describe('what is left of a game', () => {
  it.each<[inning: number, innings: number, after: number]>([
    [1, 9, 8],
    [7, 9, 2],
    [9, 9, 0],
    [12, 9, 0],
    [5, 7, 2],
  ])('inning %i of %i: %i after it', (inning, innings, after) => {
    expect(inningsAfter(managerAt({ inning, rules: { innings } }).state)).toBe(after);
  });
});

describe('a bat for the rest of the game', () => {
  const gains = (goes: RatedCard, comes: RatedCard, inning: number): number => {
    const { state, tools } = managerAt({ inning });
    return batGains(state, goes, tools)(comes);
  };

  it('gains runs if it is the better one, and loses them if it is not', () => {
    expect(gains(man({}), slugger(5), 7)).toBeGreaterThan(0);
    expect(gains(slugger(5), man({}), 7)).toBeCloseTo(-gains(man({}), slugger(5), 7), 12);
    expect(gains(man({}), man({}), 7)).toBe(0);
  });

  it('gains as much as it bats: a man has four turns or so of eight innings, hardly one of the ninth', () => {
    const [first, seventh, ninth] = [1, 7, 9].map((inning) => gains(man({}), slugger(5), inning));
    expect((seventh ?? 0) / (ninth ?? 1)).toBeCloseTo(2.2 / 0.2, 9);
    expect((first ?? 0) / (ninth ?? 1)).toBeCloseTo(8.2 / 0.2, 9);
  });

  it('counts a home run a turn as more than a run, half of the rolls being his card’s', () => {
    const all = { ...AVERAGE_BATTING };
    const none = Object.fromEntries(Object.keys(all).map((name) => [name, 0])) as typeof all;
    const out = man({ batting: { vL: none, vR: none } });
    const homers = { ...none, homerun: 108 };
    const turns = ((2 + 0.2) * 4.25) / 9;
    const perTurn = gains(out, man({ batting: { vL: homers, vR: homers } }), 7) / turns;
    expect(perTurn).toBeGreaterThan(0.7);
    expect(perTurn).toBeLessThan(0.95);
  });
});

describe('a glove for so many half-innings', () => {
  const { tools } = managerAt();
  /** Of these ranges, the first for the second. */
  const gains = (
    [goes, comes]: readonly [goes: Range, comes: Range],
    halves: number,
    position: FieldPosition = 'SS',
  ): number =>
    gloveGains(
      { goes: fielder(goes, position), position },
      halves,
      tools,
    )(fielder(comes, position));

  it('keeps runs out if it is the better one, and lets them in if it is not', () => {
    expect(gains([5, 1], 2)).toBeGreaterThan(0);
    expect(gains([1, 5], 2)).toBeCloseTo(-gains([5, 1], 2), 12);
    expect(gains([3, 3], 2)).toBe(0);
  });

  it('keeps out more the longer it is out there', () => {
    expect(gains([5, 1], 3) / gains([5, 1], 1)).toBeCloseTo(3.2 / 1.2, 9);
  });

  it('keeps out more than a run in twenty games at short, and less at first', () => {
    expect(gains([5, 1], 9 * 20)).toBeGreaterThan(1);
    expect(gains([5, 1], 2)).toBeGreaterThan(gains([5, 1], 2, '1B'));
  });

  it('is weighed where he would stand', () => {
    const gains = gloveGains({ goes: fielder(5, '1B'), position: 'SS' }, 2, tools);
    expect(gains(fielder(1, '1B'))).toBe(0);
  });
});

describe('a run', () => {
  const worth = (sketch: SceneSketch): number => {
    const { state, tools } = managerAt(sketch);
    return winsOfRun(state, tools);
  };

  it('is what it adds to the chance to win', () => {
    const { state, tools } = managerAt({ bases: '1-3', outs: 1, inning: 6, lead: -1 });
    const now = { code: 5, outs: 1 } as const;
    expect(winsOfRun(state, tools)).toBeCloseTo(
      winValue(state, { ...now, runs: 1 }, tools.expectancy) -
        winValue(state, { ...now, runs: 0 }, tools.expectancy),
      12,
    );
  });

  it('is worth most late and close', () => {
    expect(worth({ inning: 9, lead: 0 })).toBeGreaterThan(worth({ inning: 2, lead: 0 }));
    expect(worth({ inning: 9, lead: 0 })).toBeGreaterThan(10 * worth({ inning: 9, lead: -7 }));
    for (const half of ['top', 'bottom'] as const)
      expect(worth({ inning: 8, half, lead: -1 })).toBeGreaterThan(0.05);
  });
});
