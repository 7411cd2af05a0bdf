/** What is printed on a card, in the one shape that the engine reads. @see rules §1.1-1.4 */

import type { Bats, ByPosition, FieldPosition, Hand } from './baseball.ts';
import type { CardKey } from './ids.ts';

/** Columns of a batter's side, in the order in which they own the 2,160 slots. @see rules §5 */
export const BATTER_COLUMNS = [
  'homerun',
  'bpHomerun',
  'triple',
  'doubleThree',
  'doubleTwo',
  'doublePull',
  'singleTwo',
  'singleOne',
  'singleCenter',
  'bpSingle',
  'hbp',
  'walk',
  'strikeout',
  'lineout',
  'popout',
  'flyoutA',
  'flyoutBq',
  'flyoutLfB',
  'flyoutRfB',
  'groundoutA',
  'groundoutB',
  'groundoutC',
] as const;
/** A column of a batter's card, named for what comes of it. @see rules §1.1 */
export type BatterColumn = (typeof BATTER_COLUMNS)[number];

/** Columns of a pitcher's side, in slot order. */
export const PITCHER_COLUMNS = [
  'homerun',
  'bpHomerun',
  'triple',
  'doubleThree',
  'doubleTwo',
  'doubleCf',
  'singleTwo',
  'singleOne',
  'singleCenter',
  'bpSingle',
  'hbp',
  'walk',
  'strikeout',
  'flyoutLfB',
  'flyoutCfB',
  'flyoutRfB',
  'groundoutA',
  'groundoutB',
  'xP',
  'xC',
  'x1B',
  'x2B',
  'x3B',
  'xSS',
  'xLF',
  'xCF',
  'xRF',
] as const;
/** A column of a pitcher's card; the `x` columns are fielding checks. @see rules §1.2 */
export type PitcherColumn = (typeof PITCHER_COLUMNS)[number];

/** Chances of one side of a card: multiples of 0.05 that add up to 108. */
export type Chances<Column extends string> = { readonly [C in Column]: number };
/** A value against left- and right-handers: the pitcher's hand on a batter's card, the batter's side on a pitcher's. */
export interface Splits<T> {
  readonly vL: T;
  readonly vR: T;
}
/** One side of a batter's card: chances in 108 for each column, in twentieths. */
export type BatterChances = Chances<BatterColumn>;
/** One side of a pitcher's card: chances in 108 for each column, in twentieths. */
export type PitcherChances = Chances<PitcherColumn>;

/** Best to worst. */
export const GRADES = ['A', 'B', 'C', 'D'] as const;
/** How well a player bunts or plays the hit-and-run; A is best. */
export type Grade = (typeof GRADES)[number];

/** How a man runs: his safe numbers on a d20 and how often he gets away well. @see rules §11.2 */
export interface StealRating {
  /** Safe numbers after a good jump, 1-20. */
  readonly high: number;
  /** Safe numbers without one, 1-20. */
  readonly low: number;
  /** Chances of a good jump in 36. */
  readonly jump: number;
  /** Has the good jump without a roll when he is not held. */
  readonly auto: boolean;
}

/** How a man fields one position; a position that is not on his card is none of his. @see rules §9, §15.4 */
export interface PositionRating {
  readonly position: FieldPosition;
  /** 1 (best) to 5. */
  readonly range: number;
  /** Errors expected in 162 games there, 0-88. */
  readonly error: number;
  /** Outfielders and catchers, -6 (best) to +5. */
  readonly arm: number;
  /** Catchers: passed balls, 0-20. */
  readonly passedBall: number;
  /** Catchers: wild throws, 0-20. */
  readonly overthrow: number;
}

/** How long a pitcher lasts, in innings, by the part he plays. @see rules §14 */
export interface Endurance {
  /** Innings as a starter; 0: never starts. */
  readonly start: number;
  /** Innings in relief. */
  readonly relief: number;
  /** Closer rating, 0 (not one) to 6: outs beyond three before he tires as a closer. */
  readonly close: number;
}

/** What a pitcher brings beside his columns: against runners, in control of the ball, and in endurance. */
export interface PitcherRating {
  /** -6 (hard to run on) to +9. */
  readonly hold: number;
  /** 0-20. */
  readonly wildPitch: number;
  /** 0-20. */
  readonly balk: number;
  readonly endurance: Endurance;
}

interface CardBase {
  readonly key: CardKey;
  /** The league's id of the player: two cards of one player share it. */
  readonly playerId: string;
  readonly name: string;
  readonly bats: Bats;
  readonly throws: Hand;
  /** 8 (slow) to 17; average 12.8. */
  readonly speed: number;
  readonly steal: StealRating;
  readonly bunt: Grade;
  readonly hitAndRun: Grade;
  /** Positions the card lists; a pitcher lists P. */
  readonly positions: readonly PositionRating[];
  /** There on pitchers' cards. */
  readonly pitcher: PitcherRating | null;
  /** Addresses of the card's picture: front, then back. */
  readonly images: readonly string[];
  /** PD: the cardset it belongs to. */
  readonly cardset: number | null;
}

/** A card whose ratings the server can read. A pitcher has `pitching`; everybody bats. */
export interface RatedCard extends CardBase {
  readonly kind: 'rated';
  readonly batting: Splits<BatterChances>;
  readonly pitching: Splits<PitcherChances> | null;
}

/** A card that is a picture: a manager reads the outcome off it. Its other ratings are annotations or averages. @see rules §1.4 */
export interface ImageCard extends CardBase {
  readonly kind: 'image';
}

/** A player: rated, so that the server reads his card, or a picture that a manager reads. Told apart by `kind`. */
export type Card = RatedCard | ImageCard;

/** The cards of a game by key: shared, never copied into the state. */
export type CardBook = ReadonlyMap<CardKey, Card>;

/** Chances of 108 that a pitcher's card sends to each fielder on average. */
export const AVERAGE_CHECKS: ByPosition<number> = {
  P: 2,
  C: 3,
  '1B': 2,
  '2B': 6,
  '3B': 3,
  SS: 7,
  LF: 2,
  CF: 3,
  RF: 2,
};
