/** How games end, and what comes of their results. @see rules §16 */

import type { Side } from './baseball.ts';

export const ENDINGS = [
  'regulation',
  'walk-off',
  'mercy',
  'forfeit',
  'tie',
  'called',
  'void',
] as const;
export type Ending = (typeof ENDINGS)[number];

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

export interface VoidOffered {
  readonly type: 'voidOffered';
  readonly side: Side;
}
/** Refused by the other manager, or taken back by the one who offered it. */
export interface VoidDeclined {
  readonly type: 'voidDeclined';
  readonly side: Side;
}
