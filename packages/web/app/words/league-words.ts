/** What a league says in its own way: each site has all of it, in its `useLeagueWords`. */
export interface LeagueWords {
  /** To a manager who comes back and is not asked for anything, after his name. */
  readonly greeting: string;
  /** How an at-bat is decided here, for somebody who has never seen one. */
  readonly atBat: string;
  /** The steps to a first game; the first is done with signing in. */
  readonly firstSteps: readonly (readonly [title: string, text: string])[];
  /** What the league is to play in, for its page about itself. */
  readonly about: readonly string[];
  /** To somebody who may be any manager of a demo league. */
  readonly demo: string;
  /** What stands over the men of a team. */
  readonly roster: string;
  /** To a manager without a team. */
  readonly noTeam: string;
  /** Over the form of a new game. */
  readonly newGame: string;
  /** Where something could stand and nothing does yet. */
  readonly empty: {
    readonly mine: string;
    readonly live: string;
    readonly results: string;
    readonly leaders: string;
    readonly figures: string;
  };
  /** A page that does not exist, or that is somebody else's. */
  readonly lost: readonly [title: string, text: string];
  /** The game server gives no answer. */
  readonly silent: readonly [title: string, text: string];
}
