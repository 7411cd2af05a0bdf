/** A league's settings, copied into a game when it starts and fixed from then on. @see rules §24 */

import type { Hand } from './baseball.ts';

export const RESOLUTIONS = ['auto', 'chart', 'manual'] as const;
/** How a swing is resolved: from rated cards, from the quick chart, or entered by the manager who reads the card. */
export type Resolution = (typeof RESOLUTIONS)[number];

export interface MercyRule {
  /** Applies from the end of this inning on. */
  readonly afterInning: number;
  readonly lead: number;
}

export interface ClockRules {
  /** The bank of each manager for the game, in seconds. */
  readonly baseSeconds: number;
  readonly perDecisionSeconds: number;
  readonly disconnectSeconds: number;
  /** What happens when both are used up. */
  readonly onExpiry: 'default-decision' | 'claim-win';
}

export interface Rules {
  /** Changes when a rule or a chart does; an old game keeps the version it started with. */
  readonly version: string;
  readonly chartId: string;
  readonly runExpectancyId: string;
  readonly winExpectancyId: string;
  readonly resolution: Resolution;
  readonly innings: number;
  readonly rosterSize: number;
  readonly maxPitchers: number | null;
  readonly dh: boolean;
  /** The automatic runner starts every half-inning on second from this inning on. */
  readonly ghostRunnerFrom: number | null;
  /** 0: play until decided. */
  readonly maxInnings: number;
  readonly mercy: readonly MercyRule[];
  readonly reentry: boolean;
  readonly threeBatterMinimum: boolean;
  readonly rarePlays: boolean;
  readonly injuries: boolean;
  readonly weather: boolean;
  readonly shiftsAllowed: boolean;
  readonly runOnContact: boolean;
  readonly droppedThird: boolean;
  readonly triplePlays: boolean;
  readonly undo: 'both-consent' | 'before-roll' | 'none';
  /** An entered outcome counts as confirmed after this many seconds. */
  readonly autoConfirmSeconds: number;
  /** A game that is called counts from this many innings on, half an inning fewer if the home side leads. */
  readonly minInningsOfficial: number;
  readonly clock: ClockRules | null;
}

/** A ballpark: chances in 20 that a ballpark result is a hit, by the batter's side; 10 is average. @see rules §1.5, §8 */
export interface Park {
  readonly id: string;
  readonly name: string;
  readonly bpHomerun: { readonly [H in Hand]: number };
  readonly bpSingle: { readonly [H in Hand]: number };
}
