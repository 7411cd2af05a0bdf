/** Feels whether this process stands still at times: nobody is answered meanwhile. */
export interface Pulse {
  /** To be called every PULSE_MS. */
  readonly beat: () => void;
  /** False for a while after a standstill: others had better be asked. */
  readonly steady: () => boolean;
  /** How often it has stood still. */
  readonly standstills: () => number;
}

export const PULSE_MS = 250;
/** A beat that comes so late is a standstill. */
const LATE_MS = 1_000;
/** After a standstill the process has to have been steady for so long. */
const RECOVERY_MS = 5_000;

/** @param now milliseconds that never go back */
export function createPulse(now: () => number = () => performance.now()): Pulse {
  let last = now();
  let shaken = Number.NEGATIVE_INFINITY;
  let standstills = 0;
  return {
    beat: () => {
      const at = now();
      if (at - last > PULSE_MS + LATE_MS) {
        standstills += 1;
        shaken = at;
      }
      last = at;
    },
    steady: () => now() - shaken >= RECOVERY_MS,
    standstills: () => standstills,
  };
}
