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

export const scoreHalf = (record: GameRecord, half: HalfInning): HalfScored => ({
  ...figuresOf(record, half),
  locked: isLocked(record, half),
});

/** Nothing about its plays changes any more. */
export const isLocked = ({ state, ended }: GameRecord, half: HalfInning): boolean =>
  !isSameHalf(state, half) || ended !== null;

const isSameHalf = (one: HalfInning, other: HalfInning): boolean =>
  one.inning === other.inning && one.half === other.half;

interface Figures extends Omit<HalfScored, 'locked'> {
  readonly of: HalfInning;
}

/** A book's plays never change: what was the half-inning after one play is it before the next. */
const FIGURES = new WeakMap<GameRecord['plays'], Figures>();

function figuresOf(record: GameRecord, half: HalfInning): Figures {
  const known = FIGURES.get(record.plays);
  if (known && isSameHalf(known.of, half)) return known;
  const book = { ...record, plays: record.plays.filter((play) => isSameHalf(play, half)) };
  const figures = new Map(playStatistics(book).map((one) => [one.playNumber, one]));
  const scored = { of: half, figures, runs: chargedRuns(book) };
  FIGURES.set(record.plays, scored);
  return scored;
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
