import type { ClockRow } from '@paper-dynasty/db';
import {
  type Books,
  BrokenLog,
  type BySide,
  EVENT_TYPES,
  evolve,
  type GameEvent,
  type GameRecord,
  type GameState,
  logFault,
  openGame,
  openRecord,
  type Secret,
  score,
  startOf,
} from '@paper-dynasty/engine';
import type { League } from '@paper-dynasty/league-config';
import type { GameClock } from '../clock-views.ts';
import type { GameMessage, LoggedEvent } from '../game-views.ts';
import type { LogEnd } from './event-chain.ts';
import type { LineupHistory } from './lineup-rows.ts';
import { openHistory, recordLineups } from './lineup-rows.ts';

export type EventBatch = Extract<GameMessage, { type: 'events' }>;

/** A game's clock at this moment, for those who watch. */
export type TellClock = (game: Pick<LiveGame, 'id' | 'clock' | 'managers'>) => GameClock | null;

/** Everything of a game that follows from its log. */
export interface Fold {
  readonly state: GameState;
  readonly record: GameRecord;
  readonly lineups: LineupHistory;
  /** The line-ups before the last decision that can be taken back. */
  readonly lineupsBefore: LineupHistory | null;
}

/** A game in memory: a cache of its log, and what is needed to go on. */
export interface LiveGame {
  readonly id: string;
  readonly league: League;
  readonly managers: BySide<string | null>;
  readonly isPrivate: boolean;
  readonly books: Books;
  readonly secret: Secret;
  fold: Fold;
  end: LogEnd;
  /** As the database had it when this server last looked; null: the game has none. */
  clock: ClockRow | null;
  /** The last events as they were told, newest last: most who reconnect have missed no more. */
  recent: readonly EventBatch[];
  /** The last action in line; the next one waits for it. */
  tail: Promise<unknown>;
  inLine: number;
  /** An append whose fate nobody knows: look at the log before anything else. */
  uncertain: boolean;
  /** Another server has written: read on before telling anything. */
  behind: boolean;
  /** By this process’s own count of milliseconds. */
  usedAt: number;
  /** The version of it that is written down as a snapshot; 0: none. */
  snapshotAt: number;
  /** Makes what was read of it hold what other games hold; null: it does. */
  share: (() => void) | null;
}

/** Batches kept for those who missed a moment. */
const RECENT = 24;

export function openFold(event: Extract<GameEvent, { type: 'gameStarted' }>): Fold {
  const state = openGame(event);
  return { state, record: openRecord(state), lineups: openHistory(state), lineupsBefore: null };
}

/** The fold after one more event. */
export function foldNext(fold: Fold, event: GameEvent): Fold {
  const state = evolve(fold.state, event);
  const record = score(fold.record, event, state);
  if (event.type === 'decisionUndone') {
    return { state, record, lineups: fold.lineupsBefore ?? fold.lineups, lineupsBefore: null };
  }
  const { before } = state.undo;
  const marked = before !== null && before !== fold.state.undo.before;
  const plays = fold.record.plays.length;
  return {
    state,
    record,
    lineups: recordLineups(fold.lineups, event, { before: fold.state, plays }),
    lineupsBefore: marked ? fold.lineups : fold.lineupsBefore,
  };
}

export function foldAll(events: readonly GameEvent[]): Fold {
  const [first, ...rest] = events;
  return rest.reduce(foldChecked, openFold(startOf(first)));
}

/** An event that this build does not know: a newer one has written it. */
export class OfAnotherBuild extends Error {
  readonly version: number;
  constructor(version: number, type: string) {
    super(`event ${version} is a ${type}, which this build does not know`);
    this.version = version;
  }
}

const KNOWN: ReadonlySet<string> = new Set(EVENT_TYPES);

/** What was just decided is right; what comes out of a store is asked. */
export function foldChecked(fold: Fold, event: GameEvent): Fold {
  const type: unknown = event?.type;
  if (typeof type === 'string' && !KNOWN.has(type)) {
    throw new OfAnotherBuild(fold.state.version + 1, type);
  }
  const fault = logFault(fold.state, event);
  if (fault !== null) throw new BrokenLog(fold.state.version + 1, fault);
  return foldNext(fold, event);
}

export interface Progress {
  readonly fold: Fold;
  readonly told: readonly LoggedEvent[];
  readonly end: LogEnd;
  readonly clock: ClockRow | null;
  /** What is told of it. */
  readonly tellClock: TellClock;
}

/** Takes over what is in the log now, and keeps it for those who come back. */
export function advance(game: LiveGame, { fold, told, end, clock, tellClock }: Progress): void {
  game.fold = fold;
  game.end = end;
  game.clock = clock;
  const batch: EventBatch = { type: 'events', events: told, clock: tellClock(game) };
  game.recent = [...game.recent, batch].slice(-RECENT);
}
