/** What the API tells of a game: the shapes of its answers. */

import type {
  AiStyle,
  BoxScore,
  Card,
  Decisions,
  Ending,
  GameEvent,
  GameRecord,
  GameState,
  Half,
  LineScore,
  Resolution,
  Rules,
  Side,
} from '@paper-dynasty/engine';
import type { ClockName, GameMode } from '@paper-dynasty/league-config';
import type { GameClock } from './clock-views.ts';

export type GameStatus = 'pending' | 'active' | 'completed';
export type Visibility = 'public' | 'private';
export type WaitingFor = Side | 'both' | 'nobody';

export interface GameSide {
  /** Null while the game waits for an opponent. */
  readonly team: {
    readonly id: string;
    readonly name: string;
    readonly abbreviation: string;
  } | null;
  readonly manager: { readonly id: string; readonly name: string } | null;
  /** The style of the AI that manages; null: a person. */
  readonly ai: AiStyle | null;
  readonly score: number;
}

/** A game as lists show it. Times are ISO 8601. */
export interface GameCard {
  readonly id: string;
  readonly league: string;
  readonly status: GameStatus;
  readonly mode: GameMode;
  readonly visibility: Visibility;
  readonly resolution: Resolution;
  readonly innings: number;
  readonly clock: ClockName;
  readonly away: GameSide;
  readonly home: GameSide;
  readonly inning: number;
  readonly half: Half;
  readonly outs: number;
  readonly onBaseCode: number;
  readonly ending: Ending | null;
  readonly winner: Side | null;
  readonly waitingFor: WaitingFor;
  /** The sides that you manage: none, one, or both in a practice game. */
  readonly mySides: readonly Side[];
  readonly myTurn: boolean;
  readonly version: number;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly lastActionAt: string;
}

/** Games that are over, the newest first. */
export interface Results {
  readonly games: readonly GameCard[];
  /** There are older ones: ask for those before the last of these. */
  readonly more: boolean;
}

export interface Lobby {
  /** Yours that are not over, those that wait for you first. They may stand below again. */
  readonly mine: readonly GameCard[];
  /** Games that wait for an opponent. */
  readonly waiting: readonly GameCard[];
  readonly live: readonly GameCard[];
  readonly results: Results;
}

/** An event with its place in the log. */
export interface LoggedEvent {
  readonly version: number;
  /** ISO 8601, by the database's clock. */
  readonly at: string;
  /** `user:<id>`, `ai:<side>`, `clock`, `server` or `admin:<id>`. */
  readonly by: string;
  readonly event: GameEvent;
  /** Why an AI decided so. */
  readonly reason?: string;
}

export interface Presence {
  readonly managers: { readonly [S in Side]: boolean };
  /** ISO 8601: since when a manager has been away; null: he is there, or it is not known. */
  readonly silentSince: { readonly [S in Side]: string | null };
  readonly spectators: number;
}

/** What a subscription to a game delivers. Events come in batches that belong together, in order. */
export type GameMessage =
  | {
      readonly type: 'events';
      readonly events: readonly LoggedEvent[];
      /** As it stood then; null: the game has none. */
      readonly clock: GameClock | null;
    }
  /** The version the server knows: if yours is lower, you have missed something. */
  | {
      readonly type: 'heartbeat';
      readonly version: number;
      readonly presence: Presence;
      readonly clock: GameClock | null;
    }
  | {
      readonly type: 'presence';
      readonly presence: Presence;
      readonly clock: GameClock | null;
    };

/** Something said at a game. */
export interface ChatMessage {
  /** 1, 2, 3 … in its room. */
  readonly number: number;
  /** The id of the person, and how he is called. */
  readonly from: string;
  readonly name: string;
  /** Plain text; empty where something else is told. */
  readonly text: string;
  /** The game in which he waits for a rematch. */
  readonly rematch: string | null;
  readonly at: string;
}

/** What a subscription to what is said delivers: tracked by the number of its last message. */
export interface ChatBatch {
  /** The managers talk among themselves, and so do all others. */
  readonly room: 'managers' | 'spectators';
  readonly messages: readonly ChatMessage[];
}

export interface GameSnapshot {
  readonly game: GameCard;
  /** Hand this to anyone who should play the other side; null when nobody is to come. */
  readonly inviteCode: string | null;
  /** Null while the game waits for an opponent. */
  readonly state: GameState | null;
  readonly version: number;
  /** How a game that waits for an opponent will be played; null: its state tells. */
  readonly rules: Rules | null;
  /** Every card of both rosters. */
  readonly cards: readonly Card[];
  /**
   * The scorer's book so far: with `state` it is a `GameRecord`, from which the engine makes
   * line score, box score and play-by-play, and which goes on with every event.
   */
  readonly record: RecordSoFar | null;
  readonly presence: Presence;
  /** Null: there is none, or nothing has begun. */
  readonly clock: GameClock | null;
}

export type RecordSoFar = Omit<GameRecord, 'state' | 'checkpoint'>;

export interface GameBoxScore {
  readonly version: number;
  readonly line: LineScore;
  readonly box: BoxScore;
  readonly decisions: Decisions;
}

export interface ActAnswer {
  readonly version: number;
  readonly events: readonly LoggedEvent[];
}

export interface GameLog {
  readonly gameId: string;
  readonly version: number;
  /** With the hash chain: `hash` of event n covers the hash of event n - 1. */
  readonly events: readonly (LoggedEvent & { readonly hash: string })[];
}
