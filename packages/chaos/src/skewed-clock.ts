import { chaosSettings } from './env.ts';

/**
 * Loaded before a server (`node --import`): its clock is wrong, and jumps back by an hour at each
 * SIGUSR2. What counts on without ever going back, timers and `performance`, is left alone.
 */
const HOUR_MS = 60 * 60 * 1_000;
const trueNow = Date.now;
let skewMs = chaosSettings().clockSkewMs;
process.on('SIGUSR2', () => {
  skewMs -= HOUR_MS;
});
const now = (): number => trueNow() + skewMs;

globalThis.Date = new Proxy(Date, {
  construct: (target, parts, self) =>
    Reflect.construct(target, parts.length === 0 ? [now()] : parts, self),
  get: (target, name, self) => (name === 'now' ? now : Reflect.get(target, name, self)),
});
