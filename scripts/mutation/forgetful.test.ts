import { expect, test } from 'vitest';
import { forgetAll, forgetting } from './forgetful.ts';

test('maps are again as they were when they were loaded', async () => {
  const key = {};
  const { known, kept, full } = await forgettingAll(() => ({
    known: new Map<string, number>(),
    kept: new WeakMap<object, number>(),
    full: new Map([['a', 1]]),
  }));
  for (const times of [1, 2]) {
    known.set('b', times).set('c', times);
    kept.set(key, times);
    full.delete('a');
    full.set('d', times);
    expect([...known, ...full, kept.get(key), kept.has(key)]).toEqual([
      ...[
        ['b', times],
        ['c', times],
        ['d', times],
      ],
      times,
      true,
    ]);
    forgetAll();
    expect([...known, ...full, kept.has(key)]).toEqual([['a', 1], false]);
  }
  full.clear();
  forgetAll();
  expect(full.size).toBe(1);
});

test('maps made later are like any other', async () => {
  await forgettingAll(() => ({}));
  const later = new Map([['a', 1]]);
  forgetAll();
  expect(later.size).toBe(1);
});

const forgettingAll = async <T>(load: () => T): Promise<T> => {
  const made: T[] = [];
  await forgetting(async () => {
    made.push(load());
  });
  const [first] = made;
  if (first === undefined) throw new Error('nothing was loaded');
  return first;
};
