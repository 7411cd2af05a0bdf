import type { PlayMark, RunRow } from '@paper-dynasty/db';
import {
  type ChargedRun,
  chargedRuns,
  type GameRecord,
  type HalfInning,
  type ScoredPlay,
} from '@paper-dynasty/engine';

/** A half-inning as the scorer sees it now. */
export interface HalfScored {
  readonly plays: readonly ScoredPlay[];
  readonly runs: readonly ChargedRun[];
  /** It is over: nothing about its plays changes any more. */
  readonly locked: boolean;
}

/** The half-inning of the last play. */
export const lastHalf = (record: GameRecord): HalfInning | undefined => record.plays.at(-1);

export const scoreHalf = (record: GameRecord, half: HalfInning): HalfScored => ({
  ...chargedOf(record, half),
  locked: isLocked(record, half),
});

/** Nothing about its plays changes any more. */
export const isLocked = ({ state, ended }: GameRecord, half: HalfInning): boolean =>
  !isSameHalf(state, half) || ended !== null;

const isSameHalf = (one: HalfInning, other: HalfInning): boolean =>
  one.inning === other.inning && one.half === other.half;

interface HalfCharged extends Omit<HalfScored, 'locked'> {
  readonly of: HalfInning;
}

/** A book's plays never change: what was the half-inning after one play is it before the next. */
const CHARGED = new WeakMap<GameRecord['plays'], HalfCharged>();

function chargedOf(record: GameRecord, half: HalfInning): HalfCharged {
  const known = CHARGED.get(record.plays);
  if (known && isSameHalf(known.of, half)) return known;
  const plays = record.plays.filter((play) => isSameHalf(play, half));
  const charged = { of: half, plays, runs: chargedRuns({ ...record, plays }) };
  CHARGED.set(record.plays, charged);
  return charged;
}

/** Plays that the scorer saw otherwise before: a runner has come home, or the half is over. */
export function changedMarks(before: HalfScored, after: HalfScored): readonly PlayMark[] {
  const [was, is] = [originsOf(before), originsOf(after)];
  const known = new Set(before.plays.map(({ number }) => number));
  return after.plays
    .filter(({ number }) => known.has(number))
    .filter(
      ({ number }) =>
        before.locked !== after.locked || was.get(number)?.earned !== is.get(number)?.earned,
    )
    .map(({ number }) => {
      const run = is.get(number);
      return { playNumber: number, ...countsOf(run), locked: after.locked };
    });
}

/** Runs by the play on which the runner reached. */
const originsOf = ({ runs }: HalfScored): ReadonlyMap<number | null, ChargedRun> =>
  new Map(runs.map((run) => [run.origin, run]));

const countsOf = (run: ChargedRun | undefined): Pick<PlayMark, 'run' | 'eRun'> => ({
  run: run ? 1 : 0,
  eRun: run?.earned ? 1 : 0,
});

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
