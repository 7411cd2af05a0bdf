import { expect, test } from 'vitest';
import { createPulse, PULSE_MS } from './pulse.ts';

test('F28 after a standstill the server is not ready for a while, and it is counted', () => {
  let now = 0;
  const pulse = createPulse(() => now);
  const live = (ms: number) => {
    for (const end = now + ms; now < end; ) {
      now += PULSE_MS;
      pulse.beat();
    }
  };
  live(10_000);
  expect([pulse.steady(), pulse.standstills()]).toEqual([true, 0]);
  now += 3_000;
  pulse.beat();
  expect([pulse.steady(), pulse.standstills()]).toEqual([false, 1]);
  live(4_750);
  expect(pulse.steady()).toBe(false);
  live(250);
  expect([pulse.steady(), pulse.standstills()]).toEqual([true, 1]);
});
