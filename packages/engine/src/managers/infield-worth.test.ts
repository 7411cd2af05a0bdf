import { describe, expect, it } from 'vitest';
import { actionOdds } from '../odds/action-odds.ts';
import { expectancyTables } from '../scoring/expectancy-tables.ts';
import { type BaseState, scene } from '../testing/scene.ts';
import { infieldInTakes } from './infield-worth.ts';
import { managerTools } from './tools.ts';
import { now, winValue } from './value.ts';

const IN = { infield: 'in', outfield: 'normal', hold: [], shift: 'none' } as const;

/** The estimate beside every fall of the dice, in chances to win of the side in the field. */
const bothWays = (bases: BaseState, [outs, inning, lead]: readonly [0 | 1, number, number]) => {
  const { state, books } = scene({ bases, outs, inning, lead });
  const tools = managerTools(books, state.rules);
  const { homeToFirst, throughInfieldIn: through } = books.charts.tuning.groundBall;
  const { code } = now(state);
  const tables = expectancyTables(state.rules);
  const estimate = infieldInTakes({ code, outs, hand: 'R', through, homeToFirst }, (after) =>
    winValue(state, after, tables),
  );
  const exact = actionOdds(
    { ...state, pa: { ...state.pa, chaosRolled: true } },
    { type: 'setDefence', side: 'home', alignment: IN },
    tools,
  );
  return { estimate, exact: exact ? exact.worth - exact.instead : Number.NaN };
};

describe('what a drawn-in infield is worth, estimated in a moment', () => {
  it.each<BaseState>(['--3', '1-3', '-23', '123'])('with %s is what it is worth', (bases) => {
    for (const outs of [0, 1] as const)
      for (const inning of [2, 5, 8, 9])
        for (const lead of [-1, 0, 1]) {
          const { estimate, exact } = bothWays(bases, [outs, inning, lead]);
          expect(estimate).toBeGreaterThan(exact - 0.0015);
          expect(estimate).toBeLessThan(exact + 0.0015);
        }
  });

  it('is something in the last of a tied game, and costs more than it saves early', () => {
    expect(bothWays('1-3', [0, 9, 0]).estimate).toBeGreaterThan(0.01);
    expect(bothWays('1-3', [1, 2, 0]).estimate).toBeLessThan(-0.005);
  });
});
