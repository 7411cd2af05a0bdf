import { expect, test, vi } from 'vitest';
import { within } from './patience.ts';

const late = () => new Error('late');
const never = new Promise<never>(() => {});

test('an answer in time is the answer, and no timer is left', async () => {
  vi.useFakeTimers();
  await expect(within(800, Promise.resolve(7), late)).resolves.toBe(7);
  await expect(within(800, Promise.reject(new Error('no')), late)).rejects.toThrow('no');
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

test('an answer that does not come is late', async () => {
  vi.useFakeTimers();
  const waited = within(800, never, late).catch((error: Error) => error.message);
  await vi.advanceTimersByTimeAsync(799);
  expect(vi.getTimerCount()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(await waited).toBe('late');
  vi.useRealTimers();
});

test('F28 an answer that came while the process stood still is not late', async () => {
  // Some turns of the event loop away, as an answer is that comes in several messages.
  const came = (async () => {
    for (let turn = 0; turn < 3; turn += 1) await new Promise((next) => setImmediate(next));
    return 'came';
  })();
  const answer = within(40, came, late);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 120);
  expect(await answer).toBe('came');
});
