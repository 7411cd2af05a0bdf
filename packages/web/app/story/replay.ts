/** A game folded again, event by event, so that one can stop at every play. */

import {
  evolve,
  type GameEvent,
  type GameRecord,
  type GameState,
  logFault,
  openGame,
  openRecord,
  type Roll,
  score,
  startFault,
} from '@paper-dynasty/engine';
import type { Thought } from './thoughts.ts';

/** One play: the game before it and after it, and all that was thrown and thought since the play before. */
interface Frame {
  /** Its number, from 1. */
  readonly play: number;
  readonly before: GameState;
  readonly after: GameState;
  readonly rolls: readonly Roll[];
  readonly thoughts: readonly Thought[];
}

export interface Replay {
  /** The game as the first pitch was thrown, or as it is when none has been. */
  readonly opening: GameState;
  readonly frames: readonly Frame[];
  readonly record: GameRecord;
}

/** Null for what is no log of a game, or holds an event that cannot follow where it stands. Plays that were taken back are not told. A thought belongs to the event in its place. */
export const replayOf = (
  events: readonly GameEvent[],
  thoughtAt: (place: number) => Thought | null = () => null,
): Replay | null => {
  const [start, ...rest] = events;
  if (start?.type !== 'gameStarted' || startFault(start) !== null) return null;
  let record = openRecord(openGame(start));
  let opening = record.state;
  let frames: readonly Frame[] = [];
  let rolls: readonly Roll[] = [];
  let thoughts: readonly Thought[] = [];
  for (const [i, event] of rest.entries()) {
    const before = record.state;
    if (logFault(before, event) !== null) return null;
    record = score(record, event, evolve(before, event));
    rolls = [...rolls, ...rollsOf(event)];
    const thought = thoughtAt(i + 1);
    if (thought) thoughts = [...thoughts, thought];
    if (event.type === 'decisionUndone') {
      frames = frames.slice(0, record.plays.length);
      rolls = [];
      thoughts = [];
    }
    if (event.type === 'playMade') {
      const play = record.plays.length;
      frames = [...frames, { play, before, after: record.state, rolls, thoughts }];
      rolls = [];
      thoughts = [];
    } else if (record.plays.length === 0) opening = record.state;
  }
  return { opening, frames, record };
};

const rollsOf = (event: GameEvent): readonly Roll[] =>
  'rolls' in event ? (event.rolls ?? []) : [];

/** The book as it was after so many plays: for the line score beside a play. */
export const recordUpTo = (record: GameRecord, plays: number): GameRecord => {
  const told = record.plays.slice(0, plays);
  const last = told.at(-1);
  if (!last) return { ...record, plays: [], halves: [] };
  const halves = record.halves.slice(
    0,
    record.halves.findIndex(({ inning, half }) => inning === last.inning && half === last.half) + 1,
  );
  return { ...record, plays: told, halves };
};

/** The play that opens the half-inning before this one's, or the next; for large steps. */
export const halfStep = (record: GameRecord, play: number, step: -1 | 1): number => {
  const starts = record.plays
    .filter((one, i) => {
      const before = record.plays[i - 1];
      return before?.inning !== one.inning || before.half !== one.half;
    })
    .map(({ number }) => number);
  const found =
    step === 1 ? starts.find((number) => number > play) : starts.findLast((n) => n < play);
  return found ?? (step === 1 ? record.plays.length : 0);
};
