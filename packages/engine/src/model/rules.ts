/** A league's settings, copied into a game when it starts and fixed from then on. @see rules §24 */

import type { Hand } from './baseball.ts';

/** Who reads the cards: the server, nobody, a manager. */
export const RESOLUTIONS = ['auto', 'chart', 'manual'] as const;
/** How a swing is resolved: from rated cards, from the quick chart, or entered by the manager who reads the card. */
export type Resolution = (typeof RESOLUTIONS)[number];

export const UNDO_POLICIES = ['both-consent', 'before-roll', 'none'] as const;
export type UndoPolicy = (typeof UNDO_POLICIES)[number];

/** A game ends early when one side leads by this much. @see rules §16 */
export interface MercyRule {
  /** Applies from the end of this inning on. */
  readonly afterInning: number;
  readonly lead: number;
}

/** How long managers may think; all in seconds. @see rules §24 */
export interface ClockRules {
  /** The bank of each manager for the game, in seconds. */
  readonly baseSeconds: number;
  readonly perDecisionSeconds: number;
  readonly disconnectSeconds: number;
  /** What happens when both are used up. */
  readonly onExpiry: 'default-decision' | 'claim-win';
}

/** The settings of one game: a league plays by what it names here and by nothing else. @see rules §24 */
export interface Rules {
  /** Changes when a rule or a chart does; an old game keeps the version it started with. */
  readonly version: string;
  /** Which charts are played by, and which tables plays are weighed by. */
  readonly chartId: string;
  readonly runExpectancyId: string;
  readonly winExpectancyId: string;
  readonly resolution: Resolution;
  /** Innings of a game that is not tied. */
  readonly innings: number;
  /** Men that a team may bring, and how many of them may pitch; null: as many as it likes. */
  readonly rosterSize: number;
  readonly maxPitchers: number | null;
  /** Somebody bats for the pitcher. @see rules §15.5 */
  readonly dh: boolean;
  /** The automatic runner starts every half-inning on second from this inning on; null: none does. */
  readonly ghostRunnerFrom: number | null;
  /** A game still tied after this inning is a tie; 0: play until decided. */
  readonly maxInnings: number;
  /** Empty: every game is played out. */
  readonly mercy: readonly MercyRule[];
  /** Men who have left may come back. @see rules §15.3 */
  readonly reentry: boolean;
  /** A pitcher must face three batters or end a half-inning. @see rules §14 */
  readonly threeBatterMinimum: boolean;
  /** A reliever who has not been got up in time throws his first pitches wild. @see rules §14 */
  readonly warmUp: boolean;
  /** Pitchers rest between the games of their team. @see rules §14 */
  readonly pitcherRest: boolean;
  /** One fielding check in a hundred is a rare play. @see rules §9.4 */
  readonly rarePlays: boolean;
  /** Men get hurt, and miss games after this one. @see rules §14 */
  readonly injuries: boolean;
  /** The day helps or hinders ballpark home runs. @see rules §1.5 */
  readonly weather: boolean;
  /** The defence may shift. @see rules §13.3 */
  readonly shiftsAllowed: boolean;
  /** With two out a runner on second is off with the ball, and may try for home on a `SINGLE_1`. @see rules §10 */
  readonly runOnContact: boolean;
  /** Strike three may get away. @see rules §4 */
  readonly droppedThird: boolean;
  /** Ground balls can be turned into three outs. @see rules §13.1 */
  readonly triplePlays: boolean;
  /** Who has to agree before a decision is taken back. @see rules §24 */
  readonly undo: UndoPolicy;
  /** An entered outcome counts as confirmed after this many seconds. */
  readonly autoConfirmSeconds: number;
  /** A game that is called counts from this many innings on, half an inning fewer if the home side leads. */
  readonly minInningsOfficial: number;
  /** A forfeit before that takes what was played out of everybody's figures; the result stands. @see rules §16 */
  readonly earlyForfeitVoids: boolean;
  /** Null: nobody is hurried. */
  readonly clock: ClockRules | null;
}

/** What managers may agree on for one game, as far as their league lets them. @see rules §24 */
export const HOUSE_RULES = [
  'innings',
  'dh',
  'ghostRunnerFrom',
  'maxInnings',
  'mercy',
  'reentry',
  'threeBatterMinimum',
  'warmUp',
  'pitcherRest',
  'rarePlays',
  'injuries',
  'weather',
  'shiftsAllowed',
  'runOnContact',
  'droppedThird',
  'triplePlays',
  'undo',
  'earlyForfeitVoids',
] as const satisfies readonly (keyof Rules)[];
export type HouseRule = (typeof HOUSE_RULES)[number];
export type HouseRules = Pick<Rules, HouseRule>;

/** What is wrong with a game's settings, each with the setting at fault. @see rules §24 */
export type RulesFault =
  | {
      readonly code: 'OUT_OF_RANGE';
      readonly setting: 'innings' | 'ghostRunnerFrom' | 'maxInnings' | 'mercy';
      readonly least: number;
      readonly most: number;
    }
  /** The automatic runner is for extra innings. */
  | {
      readonly code: 'RUNNER_TOO_SOON';
      readonly setting: 'ghostRunnerFrom';
      readonly innings: number;
    }
  | { readonly code: 'TIE_TOO_SOON'; readonly setting: 'maxInnings'; readonly innings: number }
  /** Looked at when the game is over anyway. */
  | { readonly code: 'MERCY_TOO_LATE'; readonly setting: 'mercy'; readonly innings: number }
  /** Whoever leads by that much has won by an earlier one. */
  | {
      readonly code: 'MERCY_WITHOUT_EFFECT';
      readonly setting: 'mercy';
      readonly afterInning: number;
    };

/** A ballpark: chances in 20 that a ballpark result is a hit, by the batter's side; 10 is average. @see rules §1.5, §8 */
export interface Park {
  readonly id: string;
  readonly name: string;
  readonly bpHomerun: { readonly [H in Hand]: number };
  readonly bpSingle: { readonly [H in Hand]: number };
}
