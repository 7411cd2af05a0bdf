/** What the API tells of many games: teams and players over all that count. */

import type {
  BattingFigures,
  PitchingFigures,
  SeasonBatting,
  SeasonPitching,
  Split,
  TeamRecord,
} from '@paper-dynasty/db';
import type { Card } from '@paper-dynasty/engine';
import type { LeagueTeam } from '@paper-dynasty/league-config';
import type { GameCard } from './game-views.ts';

export type {
  BattingFigures,
  PitchingFigures,
  SeasonBatting,
  SeasonPitching,
  Split,
  TeamRecord,
} from '@paper-dynasty/db';

/** A team's place in a list; its record is null until a game of it counts. */
export interface TeamStanding {
  readonly team: LeagueTeam;
  readonly record: TeamRecord | null;
}

/** Lines carry the player's id as `key`. */
export interface TeamStats {
  readonly team: LeagueTeam;
  readonly record: TeamRecord | null;
  readonly batting: readonly SeasonBatting[];
  readonly pitching: readonly SeasonPitching[];
  /** The newest results that whoever asks may see. */
  readonly results: readonly GameCard[];
}

/** One game of a player; null: he did not bat, or did not pitch. */
export interface PlayerGame {
  readonly game: GameCard;
  readonly batting: SeasonBatting | null;
  readonly pitching: SeasonPitching | null;
}

export interface PlayerPage {
  readonly playerId: string;
  readonly card: Card;
  readonly team: LeagueTeam | null;
  readonly batting: {
    readonly total: SeasonBatting | null;
    readonly splits: readonly Split<BattingFigures>[];
  };
  readonly pitching: {
    readonly total: SeasonPitching | null;
    readonly splits: readonly Split<PitchingFigures>[];
  };
  /** The newest first. */
  readonly games: readonly PlayerGame[];
}
