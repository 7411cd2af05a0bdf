/**
 * The scorer's book of one game: every play with its surroundings, and who came in when.
 * All statistics are derived from it; none is kept. @see rules §17
 */

import type { ByPosition, BySide, Half, Role, Side } from '../model/baseball.ts';
import { battingSide, FIELD_POSITIONS, fieldingSide, SIDES } from '../model/baseball.ts';
import type { GameEnded, GameResumed, GameSuspended } from '../model/ending.ts';
import type {
  GameEvent,
  HalfStarted,
  OutcomeConfirmed,
  OutcomeDisputed,
  Substituted,
  WarmUpStarted,
} from '../model/event.ts';
import type { LineupId } from '../model/ids.ts';
import type { PlayMade } from '../model/play.ts';
import type { Bases, GameState, TeamState } from '../model/state.ts';

/** Where a game stands between two plays. */
export interface Situation {
  readonly inning: number;
  readonly half: Half;
  readonly outs: number;
  readonly bases: Bases;
  readonly score: BySide<number>;
}

/** A play and the situation it was made in. */
export interface ScoredPlay extends Situation {
  /** From 1, in the order of the game. */
  readonly number: number;
  /** The batter's place in the order, 0-8. */
  readonly slot: number;
  /** On the mound. */
  readonly pitcher: LineupId;
  readonly fielders: ByPosition<LineupId>;
  readonly event: PlayMade;
}

/** A man takes the mound. */
export interface PitcherEntry extends Situation {
  readonly player: LineupId;
  readonly starter: boolean;
  /** Plays made in the game before he came in. */
  readonly after: number;
}

/** A man takes a place in the batting order. */
export interface BattingSpot {
  readonly player: LineupId;
  readonly slot: number;
}

/** A half-inning that was begun. */
export interface HalfInning {
  readonly inning: number;
  readonly half: Half;
}

/** A man in the line-up of the first pitch. */
export interface Starter {
  readonly player: LineupId;
  readonly role: Role;
}

/** What a scorer writes between two plays. */
export interface MarginNote extends HalfInning {
  /** Plays made in the game before it. */
  readonly after: number;
  readonly event:
    | (Substituted | HalfStarted)
    | (OutcomeDisputed | OutcomeConfirmed)
    | (GameSuspended | GameResumed | GameEnded)
    | WarmUpStarted;
  /** The pitcher who left the mound with it. */
  readonly relieved: LineupId | null;
}

/** A scorer's book: what every statistic is worked out from. Never written into; `score` gives the book after one more event. */
export interface GameRecord {
  readonly plays: readonly ScoredPlay[];
  readonly halves: readonly HalfInning[];
  readonly batters: BySide<readonly BattingSpot[]>;
  readonly pitchers: BySide<readonly PitcherEntry[]>;
  readonly starters: BySide<readonly Starter[]>;
  /** Changes of players, who got up in the bullpen, runners placed by rule, cards that were read differently, and what stopped or ended the game. */
  readonly margin: readonly MarginNote[];
  readonly ended: GameEnded | null;
  /** The game as of the last event scored. */
  readonly state: GameState;
  /** The book as it was before the last decision that can be taken back. */
  readonly checkpoint: GameRecord | null;
}

/** A fresh book for a game that has not begun to play. */
export const openRecord = (state: GameState): GameRecord => ({
  plays: [],
  halves: [],
  batters: { away: openBatters(state.teams.away), home: openBatters(state.teams.home) },
  pitchers: { away: openPitchers(state, 'away'), home: openPitchers(state, 'home') },
  starters: { away: openStarters(state.teams.away), home: openStarters(state.teams.home) },
  margin: [],
  ended: null,
  state,
  checkpoint: null,
});

/** The book after one more event. `after` is the game that `evolve` made of that event. */
export const score = (record: GameRecord, event: GameEvent, after: GameState): GameRecord => {
  const marked = withCheckpoint(record, after);
  switch (event.type) {
    case 'playMade':
      return {
        ...marked,
        plays: [...marked.plays, scoredPlay(record.state, event, marked.plays.length + 1)],
        state: after,
      };
    case 'halfStarted': {
      const { inning, half } = event;
      const next = { ...marked, halves: [...marked.halves, { inning, half }], state: after };
      return event.placed ? withNote(next, event) : next;
    }
    case 'gameStarted':
    case 'lineupSet':
      return openRecord(after);
    case 'substituted':
      return withNote(withEntries(marked, event.side, after), event, record.state);
    case 'outcomeConfirmed':
      return wasDisputed(record.state)
        ? withNote({ ...marked, state: after }, event)
        : { ...marked, state: after };
    case 'warmUpStarted':
    case 'outcomeDisputed':
    case 'gameSuspended':
    case 'gameResumed':
      return withNote({ ...marked, state: after }, event);
    case 'gameEnded':
      return withNote({ ...marked, ended: event, state: after }, event);
    case 'decisionUndone':
      return record.checkpoint
        ? { ...record.checkpoint, state: after }
        : { ...record, state: after };
    default:
      return { ...marked, state: after };
  }
};

const withCheckpoint = (record: GameRecord, after: GameState): GameRecord =>
  after.undo.before !== null && after.undo.before !== record.state.undo.before
    ? { ...record, checkpoint: { ...record, checkpoint: null } }
    : record;

const wasDisputed = ({ phase }: GameState): boolean => phase.type === 'reading' && phase.disputed;

const situation = ({ inning, half, outs, bases, score }: GameState): Situation => ({
  inning,
  half,
  outs,
  bases,
  score,
});

/** A play with the game before it; `number` counts the plays of the game from 1. */
export const scoredPlay = (before: GameState, event: PlayMade, number: number): ScoredPlay => {
  const fielders = before.teams[fieldingSide(before.half)].field;
  return {
    ...situation(before),
    number,
    slot: before.teams[battingSide(before.half)].order.indexOf(event.batter),
    pitcher: fielders.P,
    fielders,
    event,
  };
};

const openBatters = (team: TeamState): readonly BattingSpot[] =>
  team.order.map((player, slot) => ({ player, slot }));

const openPitchers = (state: GameState, side: Side): readonly PitcherEntry[] => [
  { ...situation(state), player: state.teams[side].field.P, starter: true, after: 0 },
];

const openStarters = ({ field, dh }: TeamState): readonly Starter[] => [
  ...FIELD_POSITIONS.map((role) => ({ player: field[role], role })),
  ...(dh === null ? [] : [{ player: dh, role: 'DH' as const }]),
];

/** A note in the margin of a book that has come so far; `before`: the game before a substitution. */
const withNote = (
  record: GameRecord,
  event: MarginNote['event'],
  before?: GameState,
): GameRecord => {
  const { inning, half, teams } = record.state;
  const note: MarginNote = {
    after: record.plays.length,
    inning,
    half,
    event,
    relieved: event.type === 'substituted' && before ? relieved(before, event.side, teams) : null,
  };
  return { ...record, margin: [...record.margin, note] };
};

const relieved = (before: GameState, side: Side, after: GameState['teams']): LineupId | null => {
  const was = before.teams[side].field.P;
  return was === after[side].field.P ? null : was;
};

const withEntries = (record: GameRecord, side: Side, after: GameState): GameRecord => {
  const was = record.state.teams[side];
  const is = after.teams[side];
  const batters = openBatters(is).filter(({ player, slot }) => was.order[slot] !== player);
  const entry: PitcherEntry = {
    ...situation(after),
    player: is.field.P,
    starter: false,
    after: record.plays.length,
  };
  return {
    ...record,
    batters: appended(record.batters, side, batters),
    pitchers: appended(record.pitchers, side, was.field.P === is.field.P ? [] : [entry]),
    state: after,
  };
};

const appended = <T>(
  lists: BySide<readonly T[]>,
  side: Side,
  more: readonly T[],
): BySide<readonly T[]> =>
  more.length === 0 ? lists : { ...lists, [side]: [...lists[side], ...more] };

/** Both sides' values of something, from one function. */
export const bothSides = <T>(of: (side: Side) => T): BySide<T> => {
  const [away, home] = SIDES;
  return { away: of(away), home: of(home) };
};
