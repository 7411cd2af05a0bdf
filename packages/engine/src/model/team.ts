/** Teams as they come to a game, and how their players change places. */

import type { Role } from './baseball.ts';
import type { CardKey, LineupId } from './ids.ts';

/** A man who may play in this game, and his card by its hash. */
export interface RosterSpot {
  readonly id: LineupId;
  readonly card: CardKey;
  readonly name: string;
}

/** A team as its league calls it. */
export interface TeamInfo {
  /** The league's id of the team. */
  readonly id: string;
  readonly abbreviation: string;
  readonly name: string;
}

/** Nine batting slots in order; with a DH the pitcher is in none of them. */
export interface StartingLineup {
  readonly slots: readonly { readonly id: LineupId; readonly role: Role }[];
  readonly pitcher: LineupId;
}

/** The characters an AI manager can have. */
export const AI_STYLES = ['balanced', 'yolo', 'safe'] as const;
/** How an AI manager plays. @see rules §21 */
export type AiStyle = (typeof AI_STYLES)[number];

/** What tires a pitcher beyond his game: a start, or too many games on end. */
export const REST_REASONS = ['started', 'onEnd'] as const;

/** Why a pitcher is tired from games before this one, and for how long. @see rules §14 */
export interface Rest {
  /** He started, or came in in too many games on end. */
  readonly because: (typeof REST_REASONS)[number];
  /** What he recorded in that game, or in the last of them. */
  readonly outs: number;
  /** 1: the last game of his team. */
  readonly gamesAgo: number;
  /** Games that he has to miss, this one included. */
  readonly gamesLeft: number;
}

/** A pitcher who rests in this game as long as others can pitch. */
export interface Resting extends Rest {
  readonly pitcher: LineupId;
}

/** A team as it enters a game. */
export interface TeamEntry {
  readonly team: TeamInfo;
  readonly ai: AiStyle | null;
  readonly roster: readonly RosterSpot[];
  readonly lineup: StartingLineup;
  /** Who is tired from games before this one; absent where a league does not ask. @see rules §14 */
  readonly resting?: readonly Resting[];
}

/** Published before the first roll; what it hides is revealed when the game ends. @see rules §2 */
export interface DiceCommitment {
  /** Hex SHA-256. */
  readonly commitment: string;
  readonly rulesHash: string;
  readonly rostersHash: string;
}

/** One player takes a role: a new man in, or somebody already in the game moving. */
export interface RosterChange {
  readonly player: LineupId;
  readonly role: Role;
  /** The batting slot (0-8) he holds afterwards; null: does not bat. */
  readonly slot: number | null;
  /** Who leaves the game for him; absent for a move within the game. */
  readonly replaces?: LineupId;
}
