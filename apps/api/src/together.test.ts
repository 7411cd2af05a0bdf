import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TooManyWait, together } from './together.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Questions that are answered when the test says so. */
function questions() {
  const open: { readonly all: readonly number[]; readonly answer: (error?: Error) => void }[] = [];
  const ask = together(
    32,
    (all: readonly number[]) =>
      new Promise<readonly string[]>((resolve, reject) => {
        const answer = (error?: Error) => (error ? reject(error) : resolve(all.map(String)));
        open.push({ all, answer });
      }),
  );
  return { ask, open, asked: () => open.map(({ all }) => all) };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('who comes alone is asked for at once, and alone', async () => {
  const { ask, open, asked } = questions();
  const first = ask(1);
  expect(asked()).toEqual([[1]]);
  open[0]?.answer();
  expect(await first).toBe('1');
  await settled();
  void ask(2);
  expect(asked()).toEqual([[1], [2]]);
});

test('while one is under way all others share the next one', async () => {
  const { ask, open, asked } = questions();
  const answers = [1, 2, 3, 4].map(ask);
  expect(asked()).toEqual([[1]]);
  open[0]?.answer();
  await settled();
  expect(asked()).toEqual([[1], [2, 3, 4]]);
  open[1]?.answer();
  expect(await Promise.all(answers)).toEqual(['1', '2', '3', '4']);
});

test('one that takes long holds up nobody else: up to four are under way', async () => {
  const { ask, open, asked } = questions();
  const answers = [];
  for (const n of [1, 2, 3, 4, 5, 6]) {
    answers.push(ask(n));
    await vi.advanceTimersByTimeAsync(19);
    expect(asked()).toHaveLength(Math.min(n === 1 ? 1 : n - 1, 4));
    await vi.advanceTimersByTimeAsync(1);
    expect(asked()).toHaveLength(Math.min(n, 4));
  }
  open[2]?.answer();
  await vi.advanceTimersByTimeAsync(20);
  expect(asked()).toEqual([[1], [2], [3], [4], [5, 6]]);
  for (const { answer } of open) answer();
  expect(await Promise.all(answers)).toEqual(['1', '2', '3', '4', '5', '6']);
});

test('no more than thirty-two share one', async () => {
  const { ask, open, asked } = questions();
  for (let n = 0; n < 40; n += 1) void ask(n);
  open[0]?.answer();
  await settled();
  expect(asked().at(-1)).toHaveLength(32);
  open[1]?.answer();
  await settled();
  expect(asked().at(-1)).toEqual([33, 34, 35, 36, 37, 38, 39]);
});

test('what does not fit into one question does not wait for the first to be answered', async () => {
  const { ask, asked } = questions();
  for (let n = 1; n <= 34; n += 1) void ask(n);
  await vi.advanceTimersByTimeAsync(40);
  expect(asked().map(({ length }) => length)).toEqual([1, 32, 1]);
});

test('patience with one question is not cut short by what was left of it with another', async () => {
  const { ask, open, asked } = questions();
  void ask(1);
  void ask(2);
  await vi.advanceTimersByTimeAsync(15);
  open[0]?.answer();
  await settled();
  void ask(3);
  await vi.advanceTimersByTimeAsync(19);
  expect(asked()).toEqual([[1], [2]]);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked()).toEqual([[1], [2], [3]]);
});

test('a question that fails, fails to those who share it, and to nobody else', async () => {
  const { ask, open } = questions();
  const answers = Promise.allSettled([1, 2, 3, 4, 5, 6].map(ask));
  open[0]?.answer();
  await settled();
  open[1]?.answer(new Error('away'));
  for (const { answer } of open) answer();
  expect((await answers).map(({ status }) => status)).toEqual([
    'fulfilled',
    ...Array(5).fill('rejected'),
  ]);
});

test('of those who wait there is an end', async () => {
  const { ask } = questions();
  for (let n = 0; n < 1 + 2_000; n += 1) void ask(n);
  await expect(ask(-1)).rejects.toThrow(TooManyWait);
});
