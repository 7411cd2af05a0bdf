/** Runs by inning, and what stands beside them on the board. @see rules §16, §22 */

import type { BySide, Side } from '../model/baseball.ts';
import { battingSide } from '../model/baseball.ts';
import { plateAppearance } from './credits.ts';
import { addCounts } from './lines.ts';
import {
  basesAfter,
  battingTeam,
  fieldingTeam,
  onBase,
  outsMade,
  runsScored,
} from './play-facts.ts';
import type { GameRecord, ScoredPlay } from './record.ts';
import { bothSides } from './record.ts';

/** One team's row of a line score. */
export interface TeamLine {
  /** Runs of each inning in which the side came to bat. */
  readonly innings: readonly number[];
  readonly runs: number;
  readonly hits: number;
  readonly errors: number;
  readonly leftOnBase: number;
}
/** The line score of both teams. */
export type LineScore = BySide<TeamLine>;

/** The line score as of the last play scored. */
export const lineScore = (record: GameRecord): LineScore =>
  bothSides((side) => teamLine(record, side));

const teamLine = (record: GameRecord, side: Side): TeamLine => {
  const innings = inningRuns(record, side);
  const totals = { hits: 0, errors: 0 };
  for (const play of record.plays) {
    if (battingTeam(play) === side) addCounts(totals, { hits: plateAppearance(play).hit });
    else addCounts(totals, { errors: play.event.errors.length });
  }
  return {
    innings,
    runs: innings.reduce((sum, runs) => sum + runs, 0),
    ...totals,
    leftOnBase: leftOnBase(record, side),
  };
};

const inningRuns = (record: GameRecord, side: Side): readonly number[] => {
  const innings: number[] = [];
  for (const { inning, half } of record.halves) {
    if (battingSide(half) === side) innings[inning - 1] = 0;
  }
  for (const play of record.plays) {
    const before = innings[play.inning - 1];
    if (battingTeam(play) === side && before !== undefined) {
      innings[play.inning - 1] = before + runsScored(play.event);
    }
  }
  return innings;
};

/**
 * Runners, the batter among them, who stand on a base after the last play of each half,
 * walk-offs included. @see rules §17
 */
const leftOnBase = (record: GameRecord, side: Side): number => {
  let left = 0;
  for (const play of lastPlays(record)) {
    if (battingTeam(play) === side) left += onBase(basesAfter(play));
  }
  return left;
};

/** The last play of every half-inning. */
export const lastPlays = ({ plays }: GameRecord): readonly ScoredPlay[] =>
  plays.filter((play, i) => {
    const next = plays[i + 1];
    return !next || next.inning !== play.inning || next.half !== play.half;
  });

/** Outs made while this side was in the field. */
export const outsInField = (record: GameRecord, side: Side): number => {
  let outs = 0;
  for (const play of record.plays) if (fieldingTeam(play) === side) outs += outsMade(play.event);
  return outs;
};
