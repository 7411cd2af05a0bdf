/** The port that a league's data comes through: a league's own API, or the demo leagues. */

import type { Card, CardKey, FieldPosition, Hand, LeagueId, Park } from '@paper-dynasty/engine';
import type { CardFault, Read, SourceFault } from './fault.ts';

export interface LeagueTeam {
  readonly id: string;
  /** Two to four letters, unique in the league. */
  readonly abbreviation: string;
  /** `Boston Red Sox` */
  readonly name: string;
  /** `Red Sox` */
  readonly shortName: string;
  readonly colours: TeamColours;
  /** Group for lists (a division or conference); null: none. */
  readonly group: string | null;
  /** Whether the team's own park plays with a designated hitter; null: as the league says. */
  readonly dh: boolean | null;
  /** Ids of the managers who own it. */
  readonly managers: readonly string[];
}

/** CSS hex colours. */
export interface TeamColours {
  readonly primary: string;
  readonly secondary: string;
}

export interface LeagueManager {
  readonly id: string;
  readonly name: string;
  /** The Discord account that signs in as this manager; null: none. */
  readonly discordId: string | null;
  /** May sign in without Discord where the installation offers it. */
  readonly demo: boolean;
}

/** One batting slot of a proposed line-up; `null` card in a game without DH: that day's pitcher. */
export interface ProposedSlot {
  readonly card: CardKey | null;
  readonly role: FieldPosition | 'DH';
}

/** The nine that a manager would send out against a starter of this hand. */
export interface UsualLineup {
  readonly against: Hand;
  readonly dh: boolean;
  readonly slots: readonly ProposedSlot[];
}

/** How often a man started at a position (or as designated hitter) over a season. */
export interface Habit {
  readonly card: CardKey;
  readonly role: Exclude<FieldPosition, 'P'> | 'DH';
  /** By the hand of the opposing starter. */
  readonly starts: { readonly [H in Hand]: number };
  /** His batting slot in those games, 1-9, on average. */
  readonly slot: number;
}

export interface PitchingStaff {
  /** Starters in turn. */
  readonly rotation: readonly CardKey[];
  /** Relievers, the most trusted first; the closer is not among them. */
  readonly bullpen: readonly CardKey[];
  readonly closer: CardKey | null;
}

/** A team as it comes to a game. */
export interface TeamSheet {
  readonly team: LeagueTeam;
  readonly park: Park;
  /** Every card that could be read. */
  readonly cards: readonly Card[];
  /** Those that could not, by name. */
  readonly faults: readonly CardFault[];
  /** What the league knows of this team's habits; empty: proposals are made from the cards. */
  readonly usual: readonly UsualLineup[];
  /** Who starts how often, for whole seasons; empty: nobody knows. */
  readonly habits: readonly Habit[];
  readonly staff: PitchingStaff | null;
}

export type Fetched<T> = Promise<Read<T, SourceFault>>;

/** What a league supplies. Implementations never throw for what a league does wrong. */
export interface LeagueSource {
  readonly league: LeagueId;
  teams(): Fetched<readonly LeagueTeam[]>;
  team(id: string): Fetched<TeamSheet>;
  managers(): Fetched<readonly LeagueManager[]>;
}
