import { expect, test } from 'vitest';
import { roundOf } from './schedule.ts';

const TEAMS = 30;
const ROUNDS = 58;
const rounds = Array.from({ length: ROUNDS }, (_, round) => roundOf(TEAMS, round));

test('every team plays once a round', () => {
  for (const round of rounds) {
    const playing = round.flatMap(({ away, home }) => [away, home]);
    expect(new Set(playing).size).toBe(TEAMS);
  }
});

test('in two cycles everybody meets everybody twice', () => {
  const met = new Map<string, number>();
  for (const { away, home } of rounds.flat()) {
    const pair = [away, home].sort((a, b) => a - b).join('-');
    met.set(pair, (met.get(pair) ?? 0) + 1);
  }
  expect(met.size).toBe((TEAMS * (TEAMS - 1)) / 2);
  expect(new Set(met.values())).toEqual(new Set([2]));
});

test('nobody is at home much more than away', () => {
  for (let team = 0; team < TEAMS; team++) {
    const home = rounds.flat().filter((pairing) => pairing.home === team).length;
    expect(Math.abs(home - ROUNDS / 2)).toBeLessThanOrEqual(3);
  }
});
