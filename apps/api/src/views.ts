/** What the API tells of people, leagues and teams: the shapes of its answers. */

import type {
  Card,
  Hand,
  HouseRule,
  HouseRules,
  Park,
  Resolution,
  Role,
  Rules,
} from '@paper-dynasty/engine';
import type {
  CardFault,
  GameMode,
  LeagueClocks,
  LeagueTeam,
  PitchingStaff,
  UsualLineup,
} from '@paper-dynasty/league-config';
import type { GameCard } from './game-views.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly avatarUrl: string | null;
}

export interface Me {
  readonly user:
    | (Person & {
        readonly teams: readonly LeagueTeam[];
        /** False: the league is silent, and that no teams are named says nothing. */
        readonly teamsKnown: boolean;
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
export type CaseList = 'open' | 'live' | 'over' | 'disputed';

/** A game as the league's officials see it, private ones too. */
export interface OfficialCase {
  readonly game: GameCard;
  /** The managers do not agree on what a card says. */
  readonly disputed: boolean;
  /** They did not at some time of it, whatever came of that. */
  readonly protested: boolean;
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

/** By what a league plays. */
export interface LeagueHouseRules {
  readonly rules: HouseRules;
  /** What those who make a game may choose themselves. */
  readonly open: readonly HouseRule[];
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
  /** Players of whose pictures nobody has told anything: they go by averages. */
  readonly averages: readonly string[];
}

/** What came of reading the log of a game that is set apart once more. */
export interface SecondLook {
  readonly released: boolean;
  /** What is wrong with it; empty when it goes on. */
  readonly faults: readonly string[];
}
