import { TRPCError } from '@trpc/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { inTime, isOutage } from './in-time.ts';
import { refusalOf } from './refusal.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const withCode = (code: string) => Object.assign(new Error('trouble'), { code });

describe('an answer in time', () => {
  test('is the answer', async () => {
    await expect(inTime(Promise.resolve(7))).resolves.toBe(7);
  });

  test('that does not come is refused as unavailable', async () => {
    const call = inTime(new Promise(() => {})).catch((error) => refusalOf(error));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await call).toEqual({ type: 'unavailable', retryable: true });
  });

  test('that fails for a bug stays a bug', async () => {
    await expect(inTime(Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
  });

  test.each([
    'CONNECTION_CLOSED',
    'CONNECT_TIMEOUT',
    'ECONNREFUSED',
    '57P01',
    '53100',
    '08006',
    '25006',
  ])('that fails with %s is refused as unavailable', async (code) => {
    const wrapped = new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: withCode(code) });
    const call = inTime(Promise.reject(wrapped)).catch((error) => refusalOf(error));
    expect(await call).toEqual({ type: 'unavailable', retryable: true });
  });

  test.each(['23505', '22P02', 'ENOENT'])('%s is no outage', (code) => {
    expect(isOutage(withCode(code))).toBe(false);
  });
});
