import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Whoever imports the game gets no more than that; what it may call on is for the compiler and the linter. */
test('the engine brings a hash and a generator for simulations, and nothing else', () => {
  const file = `${import.meta.dirname}/../packages/engine/package.json`;
  const { dependencies }: { dependencies: object } = JSON.parse(readFileSync(file, 'utf8'));
  expect(Object.keys(dependencies)).toEqual(['@noble/hashes', 'pure-rand']);
});
