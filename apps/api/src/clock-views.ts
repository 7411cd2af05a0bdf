/** What clients are told of a game's clock. */

/** Times are ISO 8601, by the database's clock. */
export interface SideClock {
  /** This side's time is up then; null: no decision of its is waited for. */
  readonly deadline: string | null;
  /** Of the bank there was so much when the present decision began: a decision's free time comes first. */
  readonly bankMs: number;
  /** Then the default is taken for it, or the other side may claim the win. */
  readonly whenUp: 'default' | 'claim';
}

export interface GameClock {
  /** When this was said: a client counts down from `deadline - now`, whatever its own clock shows. */
  readonly now: string;
  readonly away: SideClock;
  readonly home: SideClock;
}
