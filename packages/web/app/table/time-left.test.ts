import { describe, expect, it } from 'vitest';
import { clockText, timeLeft } from './time-left.ts';

const away = { deadline: '2026-04-01T18:00:30.000Z', bankMs: 60_000, whenUp: 'default' } as const;
const home = { ...away, deadline: null };
const told = { told: { now: '2026-04-01T18:00:00.000Z', away, home }, at: 5_000 };

describe('time left', () => {
  it.each([
    [5_000, 30_000],
    [15_500, 19_500],
    [99_000, 0],
  ])('counts from what the server said: at %i', (now, left) => {
    expect(timeLeft(told, away, now)).toBe(left);
  });

  it('nobody waits for the other side', () => {
    expect(timeLeft(told, home, 9_000)).toBeNull();
  });

  it.each([
    [0, '0:00'],
    [1, '0:01'],
    [59_001, '1:00'],
    [245_000, '4:05'],
  ])('%i ms is %s', (ms, text) => {
    expect(clockText(ms)).toBe(text);
  });
});
