import type { PlayMark, RunRow } from '@paper-dynasty/db';
import {
  type ChargedRun,
  chargedRuns,
  type GameRecord,
  type HalfInning,
  type PlayStatistics,
  playStatistics,
} from '@paper-dynasty/engine';

/** A half-inning as the scorer sees it now. */
export interface HalfScored {
  /** By the number of the play. */
  readonly figures: ReadonlyMap<number, PlayStatistics>;
  readonly runs: readonly ChargedRun[];
  /** It is over: nothing about its plays changes any more. */
  readonly locked: boolean;
}

/** The half-inning of the last play. */
export const lastHalf = (record: GameRecord): HalfInning | undefined => record.plays.at(-1);

export function scoreHalf(record: GameRecord, { inning, half }: HalfInning): HalfScored {
  const isIn = (one: HalfInning) => one.inning === inning && one.half === half;
  const book = { ...record, plays: record.plays.filter(isIn) };
  return {
    figures: new Map(playStatistics(book).map((figures) => [figures.playNumber, figures])),
    runs: chargedRuns(book),
    locked: !isIn(record.state) || record.ended !== null,
  };
}

/** Plays that the scorer saw otherwise before: a runner has come home, or the half is over. */
export const changedMarks = (before: HalfScored, after: HalfScored): readonly PlayMark[] =>
  [...after.figures.values()]
    .filter(({ playNumber, run, eRun }) => {
      const was = before.figures.get(playNumber);
      return was && (was.run !== run || was.eRun !== eRun || before.locked !== after.locked);
    })
    .map(({ playNumber, run, eRun }) => ({ playNumber, run, eRun, locked: after.locked }));

/** Runs that are new, or charged otherwise than before. */
export function changedRuns(
  gameId: string,
  before: HalfScored,
  after: HalfScored,
): readonly RunRow[] {
  const known = new Set(before.runs.map((run) => JSON.stringify(run)));
  return after.runs
    .filter((run) => !known.has(JSON.stringify(run)))
    .map(({ play, origin, runner, pitcher, earned, teamEarned }) => ({
      gameId,
      playNumber: play,
      runnerId: runner,
      pitcherId: pitcher,
      originPlay: origin,
      earned,
      teamEarned,
    }));
}
