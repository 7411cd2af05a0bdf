import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPoolGate, NoConnection } from './pool-gate.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const gateOf = (waiting = 10) => createPoolGate({ places: 2, waiting, waitMs: 1_000 });

/** Work that goes on until it is told to end, and notes that it has begun. */
function work(name: string, begun: string[]) {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const begin = () => {
    begun.push(name);
    return promise;
  };
  return { begin, end: () => resolve(name), fail: () => reject(new Error(name)) };
}

const words = (error: Error): string => `${error.constructor.name}: ${error.message}`;

describe('F09 a pool of two that is in use', () => {
  test('lets two in, and whoever came first next, as soon as one has done, well or not', async () => {
    const begun: string[] = [];
    const gate = gateOf();
    const works = ['a', 'b', 'c', 'd'].map((name) => work(name, begun));
    const passed = works.map(({ begin }) => gate.pass(begin).catch(words));
    await vi.advanceTimersByTimeAsync(0);
    expect(begun).toEqual(['a', 'b']);
    expect(gate.waiting()).toBe(2);
    works[1]?.fail();
    await vi.advanceTimersByTimeAsync(0);
    expect(begun).toEqual(['a', 'b', 'c']);
    for (const { end } of works) end();
    expect(await Promise.all(passed)).toEqual(['a', 'Error: b', 'c', 'd']);
    expect(gate.waiting()).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('lets nobody wait for longer than a second, and never begins his work afterwards', async () => {
    const begun: string[] = [];
    const gate = gateOf();
    const held = ['a', 'b'].map((name) => work(name, begun));
    for (const { begin } of held) void gate.pass(begin);
    const late = gate.pass(work('late', begun).begin).catch(words);
    await vi.advanceTimersByTimeAsync(999);
    expect(gate.waiting()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await late).toBe('NoConnection: no connection within 1000 ms');
    expect(gate.waiting()).toBe(0);
    for (const { end } of held) end();
    await vi.advanceTimersByTimeAsync(0);
    expect(begun).toEqual(['a', 'b']);
    // Both places are free again, and no more than both.
    for (const name of ['c', 'd', 'e']) void gate.pass(work(name, begun).begin).catch(words);
    await vi.advanceTimersByTimeAsync(0);
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
  });

  test('lets no more than so many wait', async () => {
    const gate = gateOf(1);
    const held = ['a', 'b', 'c'].map((name) => work(name, []));
    const passed = held.map(({ begin }) => gate.pass(begin));
    await expect(gate.pass(work('d', []).begin)).rejects.toBeInstanceOf(NoConnection);
    for (const { end } of held) end();
    expect(await Promise.all(passed)).toEqual(['a', 'b', 'c']);
  });
});
