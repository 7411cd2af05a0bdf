import { describe, expect, it } from 'vitest';
import { managerTools } from '../managers/tools.ts';
import type { BaseCode } from '../model/baseball.ts';
import { expectancyTables } from '../scoring/expectancy-tables.ts';
import { STANDARD_RULES } from '../testing/sample-game.ts';
import { type BaseState, type SceneSketch, scene } from '../testing/scene.ts';
import { actionOdds } from './action-odds.ts';
import type { ActionOdds } from './risk.ts';

const { runs } = expectancyTables(STANDARD_RULES);

const passed = (sketch: SceneSketch): ActionOdds => {
  const { state, books } = scene(sketch);
  const tools = managerTools(books, state.rules);
  const odds = actionOdds(state, { type: 'walkIntentionally', side: 'home' }, tools);
  if (!odds) throw new Error('no odds');
  return odds;
};

describe('an intentional walk', () => {
  /** Base codes before and after; with the bases full they stay so, and a run is in. */
  const WALKS: readonly (readonly [bases: BaseState, before: BaseCode, after: BaseCode])[] = [
    ['---', 0, 1],
    ['1--', 1, 3],
    ['-2-', 2, 3],
    ['12-', 3, 7],
    ['--3', 4, 5],
    ['1-3', 5, 7],
    ['-23', 6, 7],
    ['123', 7, 7],
  ];
  it.each(WALKS)(
    'with %s costs what the base is worth, where one batter is like the next',
    (bases, before, after) => {
      const { worth, instead, unit, results } = passed({ bases, lead: 3, inning: 2 });
      const cost = runs(after, 0) - runs(before, 0) + (before === 7 ? 1 : 0);
      expect(unit).toBe('runs');
      expect(instead - worth).toBeCloseTo(cost, 10);
      expect(results).toEqual([{ result: 'reached', chance: 1 }]);
    },
  );

  it('is the better the better the man is who gets it', () => {
    const even = passed({ bases: '-2-', outs: 2, lead: 3, inning: 2 });
    const { state, books } = scene({ bases: '-2-', outs: 2, lead: 3, inning: 2 });
    const spot = state.teams.away.roster.find(({ id }) => id === state.batter);
    const card = spot && books.cards.get(spot.card);
    if (card?.kind !== 'rated') throw new Error('a rated card');
    const slugger = { ...card.batting.vR, homerun: card.batting.vR.homerun + 20 };
    const good = passed({
      bases: '-2-',
      outs: 2,
      lead: 3,
      inning: 2,
      batter: { batting: { vL: slugger, vR: slugger } },
    });
    expect(good.worth - good.instead).toBeGreaterThan(even.worth - even.instead);
  });
});
