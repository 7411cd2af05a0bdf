/** A line of the play-by-play. */

export interface PlayNote {
  /** Of the event it tells. */
  readonly version: number;
  /** `Top 5th` */
  readonly half: string;
  readonly kind: 'play' | 'substitution' | 'note' | 'end';
  readonly text: string;
  /** Runs that scored on it. */
  readonly runs: number;
  /** The score afterwards: `BOS 3, NYA 2`. */
  readonly score: string;
}
