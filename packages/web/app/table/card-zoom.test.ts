import { expect, test } from 'vitest';
import { keptUnder, nextZoom, rowEnd, spread, zoomTo } from './card-zoom.ts';

test.each([
  [1, 1.7],
  [1.7, 2.6],
  [2.1, 2.6],
  [2.6, 1],
  [4, 1],
])('after %f comes %f', (zoom, next) => {
  expect(nextZoom(zoom)).toBe(next);
});

test.each([
  [0.3, 1],
  [3, 3],
  [9, 4],
])('%f is shown as %f', (wanted, shown) => {
  expect(zoomTo(wanted)).toBe(shown);
});

test('what lies under the fingers stays there', () => {
  // 100 px from the edge of a frame that is not pushed: 200 px of a picture twice as large.
  expect(keptUnder(0, { at: 100, grown: 2 })).toBe(100);
  expect(keptUnder(100, { at: 100, grown: 0.5 })).toBe(0);
});

test('two fingers are apart as the crow flies', () => {
  expect(
    spread([
      { x: 0, y: 0 },
      { x: 3, y: 4 },
    ]),
  ).toBe(5);
});

test('each row of a card ends below the one before, and the last above its foot', () => {
  const ends = [...Array(11).keys()].map((index) => rowEnd(index + 2));
  expect(ends).toEqual(ends.toSorted((one, other) => one - other));
  expect(ends[0]).toBeGreaterThan(0.2);
  expect(ends.at(-1)).toBeLessThan(0.9);
});
