/** The three characters an AI manager can have, as numbers. @see rules §21 */

import type { AiStyle } from '../model/team.ts';

export interface Style {
  /** Added to every break-even: how much surer than even he wants to be. */
  readonly margin: number;
  /** Never sends a runner below this with fewer than two out. */
  readonly sendFloor: number;
  /** Never steals below this. */
  readonly stealFloor: number;
  /** Score differences (own less the other's) within which he steals. */
  readonly stealFrom: number;
  readonly stealTo: number;
  /** After a bad jump he goes with this many safe numbers, whatever the value; above 20: never. */
  readonly goesAnyway: number;
  /** After a bad jump he weighs the chance (true) or stays (false). */
  readonly weighsBadJump: boolean;
  /** Share of the right moments in which he plays hit-and-run. */
  readonly hitAndRun: number;
  /** Holds runners whose good jump has at least this many ways; 0: by weighing the steal. */
  readonly holdsFromJump: number;
  readonly holdsFromSpeed: number;
  /** Gain in estimated wOBA that a pinch hitter must bring, and from when on. */
  readonly pinchGain: number;
  readonly pinchInning: number;
  readonly pinchLeverage: number;
  /** From here on he runs for slow men, and takes better gloves in; above any inning: never. */
  readonly pinchRunInning: number;
  readonly gloveInning: number;
  /** The ball is thrown only when the out is at least this likely; 0: by weighing. */
  readonly throwsFrom: number;
}

const NEVER = 99;

export const STYLES: { readonly [S in AiStyle]: Style } = {
  safe: {
    margin: 0.08,
    sendFloor: 0,
    stealFloor: 0.8,
    stealFrom: -2,
    stealTo: 4,
    goesAnyway: 16,
    weighsBadJump: false,
    hitAndRun: 0,
    holdsFromJump: NEVER,
    holdsFromSpeed: 11,
    pinchGain: 0.06,
    pinchInning: 8,
    pinchLeverage: 1.5,
    pinchRunInning: NEVER,
    gloveInning: 8,
    throwsFrom: 0.25,
  },
  balanced: {
    margin: 0,
    sendFloor: 0,
    stealFloor: 0,
    stealFrom: -5,
    stealTo: 6,
    goesAnyway: NEVER,
    weighsBadJump: true,
    hitAndRun: 0.25,
    holdsFromJump: 0,
    holdsFromSpeed: 0,
    pinchGain: 0.04,
    pinchInning: 7,
    pinchLeverage: 1.2,
    pinchRunInning: 8,
    gloveInning: 8,
    throwsFrom: 0,
  },
  yolo: {
    margin: -0.12,
    sendFloor: 0.35,
    stealFloor: 0,
    stealFrom: -99,
    stealTo: 99,
    goesAnyway: 10,
    weighsBadJump: true,
    hitAndRun: 0.4,
    holdsFromJump: 12,
    holdsFromSpeed: NEVER,
    pinchGain: 0.03,
    pinchInning: 6,
    pinchLeverage: 1,
    pinchRunInning: 7,
    gloveInning: NEVER,
    throwsFrom: 0,
  },
};
