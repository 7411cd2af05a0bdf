/** Simulated beside wanted. */

import type { Target } from './targets.ts';

export interface Compared {
  readonly key: string;
  readonly definition: string;
  readonly simulated: number;
  readonly target: number;
  /** Simulated less target. */
  readonly gap: number;
  readonly tolerance: string;
  readonly holds: boolean;
}

/** @throws Error for a target that nothing measures */
export const compare = (
  measured: Readonly<Record<string, number>>,
  targets: readonly Target[],
): readonly Compared[] =>
  targets.map(({ key, definition, target, within, tolerance }) => {
    const simulated = measured[key];
    if (simulated === undefined) throw new Error(`nothing measures ${key}`);
    const gap = simulated - target;
    return { key, definition, simulated, target, gap, tolerance, holds: Math.abs(gap) <= within };
  });

const LARGE = 3;
const RARE = 0.01;
const LARGE_RARE = 8;

/** Rates that must come within 3 %, those under 1 % within 8 %. */
export const rateTargets = (rates: Readonly<Record<string, number>>): readonly Target[] =>
  Object.entries(rates).map(([key, target]) => {
    const percent = target < RARE ? LARGE_RARE : LARGE;
    return {
      key,
      definition: `${key} per plate appearance`,
      target,
      within: (percent / 100) * target,
      tolerance: `${percent} %`,
    };
  });
