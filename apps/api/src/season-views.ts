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
import type { GameCard, Results } from './game-views.ts';

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
  /** By the hand on the other side. */
  readonly splits: {
    readonly batting: readonly Split<BattingFigures>[];
    readonly pitching: readonly Split<PitchingFigures>[];
  };
  /** The newest results that whoever asks may see. */
  readonly results: Results;
}

/** What batters are ranked by; rates only among those who have had their share of their team's turns. */
export type BattingLead =
  | ('avg' | 'obp' | 'slg' | 'ops')
  | ('homerun' | 'rbi' | 'run' | 'hit' | 'bb' | 'sb');
export type PitchingLead = ('era' | 'whip') | ('win' | 'save' | 'so' | 'outs');

/** The foremost of a league by each figure, the best first; nobody where it is nought for all. */
export interface Leaders {
  readonly batting: { readonly [L in BattingLead]: readonly SeasonBatting[] };
  readonly pitching: { readonly [L in PitchingLead]: readonly SeasonPitching[] };
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
