/** A pitcher's work as numbers, before anybody asks how tired he is. @see rules §14 */

import type { LineupId } from './ids.ts';
import type { PlayKind, PlayMade } from './play.ts';
import type { Workload } from './state.ts';

/** A pitcher who has just come in. */
export const freshWorkload = (pitcher: LineupId, role: Workload['role']): Workload => ({
  pitcher,
  role,
  outs: 0,
  batters: 0,
  runnersThisHalf: 0,
  runnersLastHalf: 0,
  tiredAt: null,
  battersThisStint: 0,
  minimumMet: false,
  cold: false,
});

/** Batters an entering pitcher must face unless the half ends first. */
const MINIMUM_BATTERS = 3;

/** Reaching base this way counts toward a pitcher's trouble; errors and intentional walks do not. */
export const isAllowed = (kind: PlayKind): boolean => {
  switch (kind) {
    case 'single':
    case 'double':
    case 'triple':
    case 'homeRun':
    case 'walk':
    case 'hitByPitch':
      return true;
    default:
      return false;
  }
};

/** The workload after a play that cost the batting side `outs`. */
export const afterPlay = (workload: Workload, play: PlayMade, outs: number): Workload => {
  const completed = play.batterTo === null ? 0 : 1;
  const batters = workload.batters + completed;
  const battersThisStint = workload.battersThisStint + completed;
  return {
    pitcher: workload.pitcher,
    role: workload.role,
    outs: workload.outs + outs,
    batters,
    runnersThisHalf: workload.runnersThisHalf + (isAllowed(play.kind) ? 1 : 0),
    runnersLastHalf: workload.runnersLastHalf,
    tiredAt: workload.tiredAt ?? (play.tires ? batters : null),
    battersThisStint,
    minimumMet: workload.minimumMet || battersThisStint >= MINIMUM_BATTERS,
    cold: workload.cold && completed === 0,
  };
};

/** A half-inning in which he pitched is over: the minimum is met, and its runners become last half's. */
export const afterHalf = (workload: Workload): Workload => ({
  ...workload,
  runnersThisHalf: 0,
  runnersLastHalf: workload.runnersThisHalf,
  minimumMet: true,
});
