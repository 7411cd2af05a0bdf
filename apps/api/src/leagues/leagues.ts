import type { League, LeagueSource } from '@paper-dynasty/league-config';

/** A league as the server knows it: its rules, and where its teams come from. */
export interface LeagueOffice {
  readonly league: League;
  readonly source: LeagueSource;
  /** The notice that goes with its data; null: none is needed. */
  readonly attribution: string | null;
  /** ISO 8601: its API has said nothing readable since, and what is shown is what it said before. */
  readonly silentSince?: () => string | null;
  /** How many of its API's answers cannot be read. */
  readonly unreadable?: () => number;
  /** Whether its API has failed so often that it is left alone for a while. */
  readonly isResting?: () => boolean;
}

/** The leagues of this installation, by id. */
export type Leagues = ReadonlyMap<string, LeagueOffice>;
