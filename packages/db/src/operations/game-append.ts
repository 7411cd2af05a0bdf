import type {
  DecisionRow,
  GameRow,
  LineupRow,
  NewGameEventRow,
  PlayRow,
  RunRow,
} from '../schema/index.ts';
import type { ClockOrders } from './clocks.ts';

/** The columns of a game's row that follow from its log. */
export const PROJECTED = [
  'status',
  'ending',
  'winner',
  'currentInning',
  'currentHalf',
  'outs',
  'onBaseCode',
  'awayScore',
  'homeScore',
  'waitingFor',
  'figuresCount',
] as const satisfies readonly (keyof GameRow)[];

/** What a game's row says about the game as it stands. */
export type GameProjection = Pick<GameRow, (typeof PROJECTED)[number]>;
/** An event on its way into the log. */
export type EventToAppend = Omit<NewGameEventRow, 'gameId' | 'at'>;

/** Everything that one action changes, to become true together or not at all. */
export interface GameAppend {
  readonly gameId: string;
  /** The version it was decided at: if the log has moved on, nothing is written. */
  readonly expectedVersion: number;
  /**
   * Never empty; versions from `expectedVersion` + 1 without a gap. All are of one action: who asked
   * for it and its key are taken from the last one.
   */
  readonly events: readonly EventToAppend[];
  readonly game: GameProjection;
  readonly lineups: readonly LineupRow[];
  readonly removedLineups: readonly number[];
  readonly plays: readonly PlayRow[];
  readonly removedPlays: readonly number[];
  /** What the scorer now says of plays written earlier. */
  readonly marks: readonly PlayMark[];
  readonly runs: readonly RunRow[];
  /** When the game is over. */
  readonly decisions: readonly DecisionRow[];
  /** Null: the game has no clock. */
  readonly clock: ClockOrders | null;
}

/** The part of a play that is settled only when its half-inning is over. */
export type PlayMark = Pick<PlayRow, 'playNumber' | 'run' | 'eRun' | 'locked'>;
