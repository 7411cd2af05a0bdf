/** What the API tells its clients: the shapes of its answers. */

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
  Hand,
  LineScore,
  Park,
  Rejection,
  Resolution,
  Role,
  Rules,
  Side,
} from '@paper-dynasty/engine';
import type {
  CardFault,
  ClockName,
  EntryFault,
  GameMode,
  LeagueClocks,
  LeagueTeam,
  PitchingStaff,
  SourceFault,
  UsualLineup,
} from '@paper-dynasty/league-config';
import type { GameClock } from './clock-views.ts';

export type GameStatus = 'pending' | 'active' | 'completed';
export type Visibility = 'public' | 'private';
export type WaitingFor = Side | 'both' | 'nobody';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly avatarUrl: string | null;
}

export interface Me {
  readonly user:
    | (Person & {
        readonly teams: readonly LeagueTeam[];
        /** May settle, forfeit and void in this league. */
        readonly official: boolean;
      })
    | null;
  readonly league: string;
  /** Demo managers may sign in: Discord is not set up, and this is no production server. */
  readonly demoSignIn: boolean;
  readonly discordSignIn: boolean;
}

/** A browser in which I am signed in. Times are ISO 8601. */
export interface SignedInBrowser {
  readonly id: string;
  readonly league: string;
  /** What the browser calls itself; null: it said nothing. */
  readonly userAgent: string | null;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  /** The one that asks. */
  readonly here: boolean;
}

/** For programs: `authorization: Bearer …`. */
export interface AccessToken {
  readonly accessToken: string;
  /** It is good for so long. */
  readonly seconds: number;
}

export interface DemoManager {
  readonly id: string;
  readonly name: string;
  readonly teams: readonly LeagueTeam[];
}

/** What lets a spectator into a private game. */
export interface WatchLink {
  readonly code: string;
}

/** What an official did, and why. The hash of event n covers the hash of event n - 1. */
export interface AuditEntry {
  readonly id: string;
  readonly league: string;
  readonly number: number;
  /** Null: the operator, at the command line. */
  readonly actorUserId: string | null;
  /** What he is called now; null with the operator. */
  readonly actorName: string | null;
  readonly action: string;
  readonly gameId: string | null;
  readonly reason: string;
  /** JSON. */
  readonly details: string;
  /** Of the game's log before. */
  readonly gameHash: string | null;
  readonly hash: string;
  readonly at: string;
}

export interface AuditPage {
  readonly events: readonly AuditEntry[];
}

/** `open`: games that cannot go on without an official. */
export type CaseList = 'open' | 'live' | 'over';

/** A game as the league's officials see it, private ones too. */
export interface OfficialCase {
  readonly game: GameCard;
  /** The managers do not agree on what a card says. */
  readonly disputed: boolean;
  readonly suspended: boolean;
  /** Its log does not fold: nobody plays on until an operator has looked. */
  readonly setApart: boolean;
}

export interface LeagueInfo {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly cards: Card['kind'];
  readonly resolutions: readonly Resolution[];
  readonly modes: readonly GameMode[];
  /** The clocks that a game between two managers can be played with. */
  readonly clocks: LeagueClocks;
  /** Of a friendly game between two managers. */
  readonly rules: Rules;
  /** The notice that goes with the data; null: none is needed. */
  readonly attribution: string | null;
  /** ISO 8601: the league's own server has been silent since, and what is shown is older. */
  readonly silentSince: string | null;
}

/** A lineup that a sensible manager would send out, by card. */
export interface ProposedLineup {
  readonly slots: readonly { readonly card: string; readonly role: Role }[];
  readonly pitcher: string;
}

/** What somebody has read off a card that is a picture. */
export interface NotedRatingsView {
  readonly playerId: string;
  /** In the shape of the league's own annotations. */
  readonly ratings: { readonly [rating: string]: unknown };
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/** A manager's own nine for one team. @see team.savedLineups */
export interface SavedLineupView {
  /** The hand of the opposing starter. */
  readonly against: Hand;
  readonly dh: boolean;
  /** By player; null: that day's pitcher. */
  readonly slots: readonly { readonly playerId: string | null; readonly role: string }[];
}

export interface TeamPage {
  readonly team: LeagueTeam;
  readonly park: Park;
  readonly cards: readonly Card[];
  /** Cards that could not be read, by name. */
  readonly faults: readonly CardFault[];
  readonly usual: readonly UsualLineup[];
  readonly staff: PitchingStaff | null;
}

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

export interface Lobby {
  /** Games that wait for an opponent, and yours that have not begun. */
  readonly waiting: readonly GameCard[];
  readonly live: readonly GameCard[];
  readonly results: readonly GameCard[];
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

/** Why something was refused, with its facts: `error.data.refusal`. */
export type Refusal =
  /** The rules of the game say no. UNPROCESSABLE_CONTENT, or PRECONDITION_FAILED for the wrong phase. */
  | { readonly type: 'rejection'; readonly rejection: Rejection }
  /** Somebody was faster. CONFLICT, with what you have missed. */
  | { readonly type: 'stale'; readonly version: number; readonly events: readonly LoggedEvent[] }
  /** This action id was used for something else. CONFLICT. */
  | { readonly type: 'actionIdReused' }
  /** BAD_REQUEST: where in the input, and what is wrong there. */
  | {
      readonly type: 'badInput';
      readonly problems: readonly { readonly at: string; readonly problem: string }[];
    }
  | {
      readonly type: 'notFound';
      readonly what: 'game' | 'team' | 'league' | 'manager' | 'player' | 'invite' | 'session';
    }
  | {
      readonly type: 'notAllowed';
      readonly reason:
        | 'SIGN_IN_FIRST'
        | 'NOT_YOUR_TEAM'
        | 'NOT_IN_THIS_GAME'
        | 'NOT_YOUR_SIDE'
        | 'DEMO_SIGN_IN_IS_OFF'
        | 'OTHER_ORIGIN'
        | 'OFFICIALS_ONLY';
    }
  /** The game is not open to this any more. PRECONDITION_FAILED. */
  | {
      readonly type: 'notNow';
      readonly reason:
        | 'NOT_STARTED'
        | 'ALREADY_STARTED'
        | 'NOT_OVER'
        | 'SAME_TEAM'
        | 'QUARANTINED'
        | 'STOPPING'
        | 'NO_CLAIM';
    }
  /** The league's own data is missing or wrong. */
  | { readonly type: 'league'; readonly fault: SourceFault }
  /** These teams cannot take the field: no legal line-up, no pitcher, or cards that cannot be read. */
  | {
      readonly type: 'team';
      readonly faults: readonly EntryFault[];
      readonly cards: readonly CardFault[];
    }
  | { readonly type: 'tooMany'; readonly retryAfterMs: number }
  /** Nothing was decided, or nobody can tell yet: try again with the same action id. */
  | { readonly type: 'unavailable'; readonly retryable: true };

export type { ManagerAction } from './manager-action.ts';
