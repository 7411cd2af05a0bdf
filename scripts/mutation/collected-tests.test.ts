import { expect, it as wanted } from 'vitest';
import { type CollectedTest, collectFrom, describe, test } from './collected-tests.ts';

wanted('tests are written down under names of their own, and run when they are asked', () => {
  const ran: unknown[] = [];
  const tests: CollectedTest[] = [];
  collectFrom('a.test.ts', tests);
  describe('a table', () => {
    test.each([
      [1, 2],
      [3, 4],
    ])('%i', (one: number, two: number) => ran.push([one, two]));
  });
  describe.each([{ n: 5 }])('suite $n', (row: unknown) => {
    test('with options', { timeout: 9 }, () => ran.push(row));
  });
  collectFrom('b.test.ts', tests);
  test('alone', () => ran.push('alone'));
  expect(tests.map(({ id }) => id)).toEqual([
    'a.test.ts > a table > %i',
    'a.test.ts > a table > %i #2',
    'a.test.ts > suite $n > with options',
    'b.test.ts > alone',
  ]);
  expect(ran).toEqual([]);
  for (const { run } of tests) run();
  expect(ran).toEqual([[1, 2], [3, 4], { n: 5 }, 'alone']);
});

wanted('a test without a body is a mistake', () => {
  const tests: CollectedTest[] = [];
  collectFrom('a.test.ts', tests);
  test('nothing');
  expect(tests[0]?.run).toThrow('a.test.ts: a test without a body');
});
