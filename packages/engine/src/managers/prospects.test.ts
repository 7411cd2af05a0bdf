import { describe, expect, it } from 'vitest';
import { CHOICE_TYPES, type ChoiceType } from '../model/decision.ts';
import type { GameState } from '../model/state.ts';
import { answerWorth } from '../testing/best-answer.ts';
import { SAMPLE_BOOKS } from '../testing/given.ts';
import { playRandomGame } from '../testing/random-game.ts';
import { sampleGame } from '../testing/sample-game.ts';
import { prospectsOf } from './advance.ts';
import { worthIn } from './thrown.ts';
import { managerTools } from './tools.ts';
import { valuerOf } from './value.ts';

/** Questions that random managers come to, and how many of each are weighed. */
const ENOUGH = 12;

const collected = (): ReadonlyMap<ChoiceType, readonly GameState[]> => {
  const found = new Map<ChoiceType, GameState[]>(CHOICE_TYPES.map((type) => [type, []]));
  const look = (state: GameState): void => {
    if (state.phase.type !== 'choice') return;
    const same = found.get(state.phase.choice.type);
    if (same && same.length < ENOUGH) same.push(state);
  };
  for (let seed = 1; seed <= 60; seed += 1)
    playRandomGame(sampleGame({ runOnContact: true }), {
      seed,
      books: SAMPLE_BOOKS,
      watch: ({ before }) => look(before),
    });
  return found;
};

describe('what a manager takes an answer to be worth is what every fall of the dice makes of it', () => {
  let found: ReadonlyMap<ChoiceType, readonly GameState[]> | null = null;

  it.each(CHOICE_TYPES)('%s', (type) => {
    found ??= collected();
    const states = found.get(type) ?? [];
    expect(states.length).toBeGreaterThan(0);
    for (const state of states) compare(state);
  });

  const compare = (state: GameState): void => {
    if (state.phase.type !== 'choice') throw new Error('nothing is asked');
    const { choice, play } = state.phase;
    const tools = managerTools(SAMPLE_BOOKS, state.rules);
    const value = valuerOf(state, tools.expectancy);
    const prospects = prospectsOf({ state, choice, play, worth: worthIn(state, value), tools });
    for (const option of choice.options) {
      const expected = answerWorth({ state, books: SAMPLE_BOOKS, value }, option);
      expect(prospects.of(option), `${choice.type} ${option}`).toBeCloseTo(expected, 9);
    }
  };
});
