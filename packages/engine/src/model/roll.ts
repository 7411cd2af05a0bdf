/** Rolls and the port they come through. @see rules §2 */

/** Everything that dice are thrown for in a game. */
export const PURPOSES = [
  'weather',
  'chaos',
  'wildPitch',
  'passedBall',
  'balk',
  'pickOff',
  'jumpCheck',
  'jump',
  'steal',
  'atBat',
  'quickChart',
  'droppedThird',
  'park',
  'location',
  'depth',
  'fatigue',
  'range',
  'error',
  'rarePlay',
  'advance',
  'speed',
  'bunt',
  'squeeze',
  'hitAndRun',
  'groundBall',
  'fly',
  'lineOut',
  'hold',
  'shift',
  'injury',
] as const;
/** What a roll decides; printed beside its faces and used to reuse the same roll after an undo. */
export type Purpose = (typeof PURPOSES)[number];

/** Sides of a die. */
export type Die = 4 | 6 | 20 | 100;

/** One roll: its number in the game, what it was for, and the faces in the order thrown. */
export interface Roll {
  readonly n: number;
  readonly purpose: Purpose;
  readonly dice: readonly Die[];
  readonly faces: readonly number[];
}

/**
 * Where faces come from. The same `n` of a fair game always gives the same faces,
 * so a retry is no second throw.
 */
export interface Dice {
  roll(n: number, purpose: Purpose, dice: readonly Die[]): readonly number[];
}
