/** The three characters an AI manager can have, as numbers. @see rules §21 */

import type { Base } from '../model/baseball.ts';
import type { Grade } from '../model/cards.ts';
import type { AiStyle } from '../model/team.ts';

export interface Style {
  /** Added to every break-even: how much surer than even he wants to be. */
  readonly margin: number;
  /** Never sends a runner below this with fewer than two out. */
  readonly sendFloor: number;
  /** Never steals below this. */
  readonly stealFloor: number;
  /** Added to the break-even of a steal, by the base it is from: as sure as men were who went in 2019. */
  readonly stealMargin: { readonly [B in Base]: number };
  /** Added to the break-even once more when two go: the man behind gains little that he would not have later. */
  readonly doubleMargin: number;
  /** Score differences (own less the other's) within which he steals. */
  readonly stealFrom: number;
  readonly stealTo: number;
  /** After a bad jump he goes with this many safe numbers, whatever the value; above 20: never. */
  readonly goesAnyway: number;
  /** After a bad jump he weighs the chance (true), or goes by his safe numbers alone. */
  readonly weighsBadJump: boolean;
  /** Share of the right moments in which he plays hit-and-run. */
  readonly hitAndRun: number;
  /** With batters of these grades, and only with those who seldom strike out. */
  readonly hitAndRunGrades: readonly Grade[];
  readonly weighsBatter: boolean;
  /** Draws the outfield in with the winning run on third: never, with fewer than two out, whenever he may. */
  readonly shallow: 'never' | 'beforeTwoOut' | 'always';
  /** Shifts, where a league lets him, on batters of these bunting grades. */
  readonly shiftsOn: readonly Grade[];
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
  /** Weighs a man's legs or glove against his bat: the chance to win; false: by speed or range alone. */
  readonly weighsBench: boolean;
  /** The ball is thrown only when the out is at least this likely; 0: by weighing. */
  readonly throwsFrom: number;
}

/** Who manages: his style by its name and its numbers. */
export interface Character {
  readonly name: AiStyle;
  readonly style: Style;
}

const NEVER = 99;
const EVEN = { 1: 0, 2: 0, 3: 0 };

const STYLES: { readonly [S in AiStyle]: Style } = {
  safe: {
    margin: 0.08,
    sendFloor: 0,
    stealFloor: 0.8,
    stealMargin: EVEN,
    doubleMargin: 0.1,
    stealFrom: -2,
    stealTo: 4,
    goesAnyway: 16,
    weighsBadJump: false,
    hitAndRun: 0,
    hitAndRunGrades: [],
    weighsBatter: true,
    shallow: 'never',
    shiftsOn: [],
    holdsFromJump: NEVER,
    holdsFromSpeed: 11,
    pinchGain: 0.06,
    pinchInning: 8,
    pinchLeverage: 1.5,
    pinchRunInning: NEVER,
    gloveInning: 8,
    weighsBench: false,
    throwsFrom: 0.25,
  },
  balanced: {
    margin: 0,
    sendFloor: 0,
    stealFloor: 0,
    stealMargin: { 1: 0.01, 2: 0.1, 3: 0 },
    doubleMargin: 0.2,
    stealFrom: -3,
    stealTo: 5,
    goesAnyway: NEVER,
    weighsBadJump: true,
    hitAndRun: 0.25,
    hitAndRunGrades: ['A', 'B'],
    weighsBatter: true,
    shallow: 'beforeTwoOut',
    shiftsOn: ['D'],
    holdsFromJump: 0,
    holdsFromSpeed: 0,
    pinchGain: 0.04,
    pinchInning: 7,
    pinchLeverage: 1.2,
    pinchRunInning: 7,
    gloveInning: 7,
    weighsBench: true,
    throwsFrom: 0,
  },
  yolo: {
    margin: -0.12,
    sendFloor: 0.35,
    stealFloor: 0,
    stealMargin: EVEN,
    doubleMargin: 0,
    stealFrom: -99,
    stealTo: 99,
    goesAnyway: 10,
    weighsBadJump: false,
    hitAndRun: 0.4,
    hitAndRunGrades: ['A', 'B', 'C'],
    weighsBatter: false,
    shallow: 'always',
    shiftsOn: ['B', 'C', 'D'],
    holdsFromJump: 12,
    holdsFromSpeed: NEVER,
    pinchGain: 0.03,
    pinchInning: 6,
    pinchLeverage: 1,
    pinchRunInning: 7,
    gloveInning: NEVER,
    weighsBench: false,
    throwsFrom: 0,
  },
};

export const CHARACTERS: { readonly [S in AiStyle]: Character } = {
  safe: { name: 'safe', style: STYLES.safe },
  balanced: { name: 'balanced', style: STYLES.balanced },
  yolo: { name: 'yolo', style: STYLES.yolo },
};
