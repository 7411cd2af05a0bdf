import { describe, expect, it } from 'vitest';
import { managerTools } from '../managers/tools.ts';
import type { ChoiceOption, ChoiceType } from '../model/decision.ts';
import { offenceAsked } from '../testing/at-the-plate.ts';
import { scene } from '../testing/scene.ts';
import { actionOdds } from './action-odds.ts';
import { answering } from './declared.ts';

it.each<[ChoiceType, readonly ChoiceOption[], ChoiceOption, ChoiceOption]>([
  ['goOrStay', ['go', 'stay'], 'go', 'stay'],
  ['goOrStay', ['stay', 'go'], 'go', 'stay'],
  ['sendOnSqueeze', ['send', 'hold'], 'send', 'hold'],
  ['sendRunnerHome', ['hold', 'send'], 'send', 'hold'],
  // the other side throws, whatever else it may do
  ['stealThrow', ['concede', 'throw-lead', 'cut'], 'throw-lead', 'throw-lead'],
])('asked %s of %j: %s when bold, else %s', (...[type, options, bold, careful]) => {
  expect(answering(true)({ type, options })).toBe(bold);
  expect(answering(false)({ type, options })).toBe(careful);
});

describe('a safety squeeze is taken to go on as is best for the offence', () => {
  /** Grade A at a drawn-in infield: 13 numbers put the bunt down, 5 are the lead runner's. */
  const squeezed = (speed: number) => {
    const { state, books } = scene({
      bases: '--3',
      outs: 1,
      half: 'bottom',
      inning: 9,
      batter: { bunt: 'A' },
      runners: { 3: { speed } },
    });
    const odds = actionOdds(
      offenceAsked({ ...state, pa: { ...state.pa, chaosRolled: true } }, { infield: 'in' }),
      {
        type: 'setOffence',
        side: 'home',
        offence: { approach: 'safety-squeeze', contactPlay: false },
      },
      managerTools(books, state.rules),
    );
    return odds?.results.find(({ result }) => result === 'leadOut')?.chance;
  };

  it('a fast man is sent', () => {
    // T = 16 + 3 - 4; with his legs the first of the five is a bunt that is down.
    expect(squeezed(16)).toBeCloseTo(4 / 20 + ((14 / 20) * 5) / 20, 10);
  });

  it('a slow one is held', () => {
    expect(squeezed(4)).toBeCloseTo(5 / 20, 10);
  });
});
