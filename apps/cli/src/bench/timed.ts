/** Processor time instead of time on the wall: other users of the machine change it little. */

import { setFlagsFromString } from 'node:v8';

/**
 * Microseconds that running something once costs one core.
 * Complete only after `workAlone`: what helping threads do is not counted.
 */
export const timed = (run: () => void): number => {
  const before = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(before);
  return user + system;
};

/** From here on the one thread takes its young garbage away by itself; there is hardly any other. */
export const workAlone = (): void => setFlagsFromString('--no-parallel-scavenge');
