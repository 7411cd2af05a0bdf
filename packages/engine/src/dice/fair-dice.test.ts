import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Die } from '../model/roll.ts';
import { examineDice } from '../testing/dice-statistics.ts';
import { fairDice } from './fair-dice.ts';
import vectors from './fixtures/vectors.json' with { type: 'json' };
import { Secret } from './secret.ts';

/** Made by another program in another language: see docs/dice.md. */
describe.each(vectors)('vector of game $gameId', (vector) => {
  const secret = Secret.fromHex(vector.secret);
  const dice = fairDice(secret, { id: vector.gameId, entropy: vector.entropy });

  test('commitment and key', () => {
    expect(secret.commitTo(vector.rulesHash, vector.rostersHash)).toBe(vector.commitment);
    const key = secret.deriveKey(vector.gameId, vector.entropy);
    expect([...key].map((byte) => byte.toString(16).padStart(2, '0')).join('')).toBe(vector.key);
  });

  test.each(vector.rolls)('roll $n', (roll) => {
    expect(dice.roll(roll.n, 'atBat', roll.dice as Die[])).toEqual(roll.faces);
  });
});

const SEED = { id: 'a game', entropy: { away: 'aa'.repeat(16), home: '' } };
const SECRET = Secret.fromHex('77'.repeat(32));

test('a roll does not depend on when it is made, nor on what it is for', () => {
  const throws: readonly Die[] = [6, 6, 6, 20];
  fc.assert(
    fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 20 }), (order) => {
      const dice = fairDice(SECRET, SEED);
      for (const n of order) {
        const again = fairDice(SECRET, SEED).roll(n, 'chaos', throws);
        expect(dice.roll(n, 'atBat', throws)).toEqual(again);
      }
    }),
    { numRuns: 30 },
  );
});

test('rolls in their order are hashed ahead, and are what each of them is alone', () => {
  const dice = fairDice(SECRET, SEED);
  const long = new Array<Die>(45).fill(100);
  const throws = [0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 9, 3, 4, 5, 6, 7, 30, 31, 32].map((n) => ({
    n,
    sides: n % 3 === 1 ? long : ([6, 6, 6, 20] as const),
  }));
  for (const { n, sides } of throws)
    expect(dice.roll(n, 'atBat', sides)).toEqual(fairDice(SECRET, SEED).roll(n, 'atBat', sides));
});

test.each([
  ['the secret', Secret.fromHex('78'.repeat(32)), SEED],
  ['the game', SECRET, { ...SEED, id: 'another game' }],
  ['the bytes of a manager', SECRET, { ...SEED, entropy: { away: 'ab'.repeat(16), home: '' } }],
  ['whose bytes they are', SECRET, { ...SEED, entropy: { away: '', home: 'aa'.repeat(16) } }],
])('other dice when %s changes', (_, secret, seed) => {
  const many = new Array<Die>(40).fill(20);
  const faces = fairDice(secret, seed).roll(0, 'atBat', many);
  expect(faces).not.toEqual(fairDice(SECRET, SEED).roll(0, 'atBat', many));
});

test.each<Die>([4, 6, 20, 100])('50,000 throws of a d%i look fair', (sides) => {
  const dice = fairDice(SECRET, SEED);
  const faces = Uint8Array.from(
    { length: 50_000 },
    (_, n) => dice.roll(n, 'atBat', [sides])[0] ?? 0,
  );
  for (const { test: name, p } of examineDice(faces, sides))
    expect(p, `${name} of d${sides}`).toBeGreaterThan(0.001);
});
