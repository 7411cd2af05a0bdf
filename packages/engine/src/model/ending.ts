/** How games stop and end, and what comes of their results. @see rules §16 */

import type { Side } from './baseball.ts';

/** All ways in which a game can be over. @see rules §16 */
export const ENDINGS = [
  'regulation',
  'walk-off',
  'mercy',
  'forfeit',
  'tie',
  'called',
  'void',
] as const;
/** How a game came to be over. */
export type Ending = (typeof ENDINGS)[number];

/** The game is over: from here on only its dice are revealed and its result may be corrected. */
export interface GameEnded {
  readonly type: 'gameEnded';
  readonly ending: Ending;
  /** Null for a tie or a void game. */
  readonly winner: Side | null;
  /** In words, for forfeits, voids and games that were called. */
  readonly reason?: string;
}

/** An official has looked at it again. The book stays as it was played; only what counts changes. */
export interface ResultCorrected {
  readonly type: 'resultCorrected';
  readonly ending: Ending;
  readonly winner: Side | null;
  readonly reason: string;
}

/** The dice secret, told to everyone when the game is over. Only corrections come after it. */
export interface DiceRevealed {
  readonly type: 'diceRevealed';
  /** Hex, 32 bytes. */
  readonly secret: string;
}

/** Nobody decides anything until the game is resumed; it goes on at the very same decision. */
export interface GameSuspended {
  readonly type: 'gameSuspended';
  readonly reason: string;
}
/** The suspended game goes on. */
export interface GameResumed {
  readonly type: 'gameResumed';
}
