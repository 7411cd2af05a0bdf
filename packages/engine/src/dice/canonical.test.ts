import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalHash } from './canonical.ts';

test('the order of properties and absent properties make no difference', () => {
  const hash = canonicalHash({ a: 1, b: [true, null, 'x'], c: { d: 0.05 } });
  expect(canonicalHash({ c: { d: 0.05, e: undefined }, b: [true, null, 'x'], a: 1 })).toBe(hash);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
});

test('is the SHA-256 of the text one would write by hand', () => {
  // printf '{"a":[1,"é"],"b":null}' | sha256sum
  expect(canonicalHash({ b: null, a: [1, 'é'] })).toBe(
    '1e02bc81a26af2f027329541e97eef36f3290bedc6dfe043dbe66b057ecb13ba',
  );
});

test.each([
  ['NaN', Number.NaN],
  ['infinity', { a: Number.POSITIVE_INFINITY }],
  ['undefined in a list', [undefined]],
  ['a function', { f: () => 1 }],
  ['a map', new Map()],
])('refuses %s', (_, value) => {
  expect(() => canonicalHash(value)).toThrow(TypeError);
});

test('data that differ have different hashes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
      const same = canonicalHash(plain(a)) === canonicalHash(plain(b));
      expect(same).toBe(sorted(plain(a)) === sorted(plain(b)));
    }),
  );
});

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, item: unknown) =>
    item && typeof item === 'object' && !Array.isArray(item)
      ? { entries: Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)) }
      : item,
  );
