import { expect, test } from 'vitest';
import { newId } from '../ids.ts';
import { createTurns } from './turns.ts';

const STEPS = 60;
const games = Array.from({ length: 600 }, newId);

test('in every period each game has its turn once, and it is counted at that step', () => {
  const turns = createTurns(STEPS);
  for (let period = 1; period <= 3; period += 1) {
    const had: string[] = [];
    for (let step = 0; step < STEPS; step += 1) {
      const before = new Map(games.map((game) => [game, turns.of(game)]));
      turns.step();
      const theirs = games.filter(turns.isTurnOf);
      expect(games.filter((game) => turns.of(game) === (before.get(game) ?? 0) + 1)).toEqual(
        theirs,
      );
      had.push(...theirs);
    }
    expect(had.toSorted()).toEqual(games.toSorted());
  }
});

test('games that began one after the other do not have their turns together', () => {
  const turns = createTurns(STEPS);
  turns.step();
  const share = games.filter(turns.isTurnOf).length / games.length;
  expect(share).toBeLessThan(5 / STEPS);
});
