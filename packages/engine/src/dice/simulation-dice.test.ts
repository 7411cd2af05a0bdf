import { expect, test } from 'vitest';
import type { Die } from '../model/roll.ts';
import { examineDice } from '../testing/dice-statistics.ts';
import { simulationDice } from './simulation-dice.ts';

test('a seed repeats itself', () => {
  const throws: readonly Die[] = [4, 6, 20, 100];
  const one = simulationDice(7);
  const two = simulationDice(7);
  for (let n = 0; n < 50; n++)
    expect(one.roll(n, 'atBat', throws)).toEqual(two.roll(n, 'atBat', throws));
  const other = new Array<Die>(40).fill(20);
  expect(simulationDice(7).roll(0, 'atBat', other)).not.toEqual(
    simulationDice(8).roll(0, 'atBat', other),
  );
});

test.each<Die>([4, 6, 20, 100])('50,000 throws of a d%i look fair', (sides) => {
  const dice = simulationDice(2019);
  const faces = Uint8Array.from(
    { length: 50_000 },
    (_, n) => dice.roll(n, 'atBat', [sides])[0] ?? 0,
  );
  for (const { test: name, p } of examineDice(faces, sides))
    expect(p, `${name} of d${sides}`).toBeGreaterThan(0.001);
});
