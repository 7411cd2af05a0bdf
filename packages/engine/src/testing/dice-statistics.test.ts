import { describe, expect, test } from 'vitest';
import { chiSquareTail, examineDice } from './dice-statistics.ts';

/** Points of the chi-square table that every book of statistics prints. */
test.each([
  [3.841, 1, 0.05],
  [6.635, 1, 0.01],
  [11.07, 5, 0.05],
  [30.144, 19, 0.05],
  [43.82, 19, 0.001],
  [123.225, 99, 0.05],
  [4.605, 2, 0.1],
  [0, 5, 1],
])('P(chi-square >= %d with %i degrees) = %d', (x, degrees, p) => {
  expect(chiSquareTail(x, degrees)).toBeCloseTo(p, 4);
});

const failing = (face: (n: number) => number): string[] => {
  const faces = Uint8Array.from({ length: 6000 }, (_, n) => face(n));
  return examineDice(faces, 6)
    .filter(({ p }) => p < 1e-6)
    .map(({ test: name }) => name);
};

describe('finds dice that are not fair', () => {
  test('a loaded die', () => {
    expect(failing((n) => ((n * n) % 7 === 0 ? 6 : (n % 6) + 1))).toContain('frequency');
  });
  test('a die that counts', () => {
    expect(failing((n) => (n % 6) + 1)).toEqual(['runs', 'serial correlation', 'gap']);
  });
  test('a die that see-saws', () => {
    expect(failing((n) => (n % 2 === 0 ? 1 + (n % 3) : 4 + (n % 3)))).toContain('runs');
  });
});
