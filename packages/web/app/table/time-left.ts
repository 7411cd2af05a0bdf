/** Time as a clock on the wall shows it. */

import type { SideClock } from '@paper-dynasty/api/contract';
import type { ClockTold } from '../stores/game.ts';

/**
 * Milliseconds until a side's time is up; null while no decision of its is waited for. It counts
 * from what the server said its own clock shows, so a wrong clock here does not matter.
 * @param now by the browser's monotonic clock
 */
export const timeLeft = (
  { told, at }: ClockTold,
  { deadline }: SideClock,
  now: number,
): number | null =>
  deadline === null ? null : Math.max(0, Date.parse(deadline) - Date.parse(told.now) - (now - at));

/** `4:05`; a second that has begun is shown whole. */
export const clockText = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
