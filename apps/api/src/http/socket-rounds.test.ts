import { expect, test } from 'vitest';
import { createRounds } from './socket-rounds.ts';

const STEPS = 7;
const members = Array.from({ length: 30 }, (_, n) => `member ${n}`);

/** Who had his turn in a round, step by step. */
const roundOf = (rounds: { readonly next: () => readonly string[] }) =>
  Array.from({ length: STEPS }, () => rounds.next());

test('everybody has his turn once a round, at the same step each time, and a few at each', () => {
  const rounds = createRounds<string>(STEPS);
  for (const member of members) rounds.enter(member);
  const first = roundOf(rounds);
  expect(first.flat().toSorted()).toEqual(members.toSorted());
  expect(Math.max(...first.map(({ length }) => length))).toBe(Math.ceil(members.length / STEPS));
  expect(roundOf(rounds)).toEqual(first);
});

test('who comes between two steps waits for a round at most, and who leaves has no turn', () => {
  const rounds = createRounds<string>(STEPS);
  for (const member of members) rounds.enter(member);
  rounds.next();
  rounds.enter('late');
  for (const member of members.slice(1)) rounds.leave(member);
  rounds.leave('nobody');
  expect(roundOf(rounds).flat().toSorted()).toEqual(['late', 'member 0']);
});
