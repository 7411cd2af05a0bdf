import type { PlayMark, RunRow } from '@paper-dynasty/db';
import {
  type ChargedRun,
  chargedRuns,
  type GameRecord,
  type HalfInning,
  type ScoredPlay,
} from '@paper-dynasty/engine';

/** What is settled about a play only when its half-inning is over. */
export type Mark = Omit<PlayMark, 'playNumber'>;

/** The half-inning as the scorer sees it: the marks of its plays, and its runs. */
export interface HalfScored {
  readonly marks: ReadonlyMap<number, Mark>;
  readonly runs: readonly ChargedRun[];
}

export const halfOf = (record: GameRecord): HalfInning | undefined => record.plays.at(-1);

const isIn =
  ({ inning, half }: HalfInning) =>
  (play: HalfInning) =>
    play.inning === inning && play.half === half;

export function scoreHalf(record: GameRecord, half: HalfInning): HalfScored {
  const plays = record.plays.filter(isIn(half));
  const runs = chargedRuns({ ...record, plays });
  const locked = !isIn(half)(record.state) || record.ended !== null;
  return { marks: new Map(plays.map((play) => [play.number, markOf(play, runs, locked)])), runs };
}

function markOf({ number }: ScoredPlay, runs: readonly ChargedRun[], locked: boolean): Mark {
  const own = runs.find(({ origin }) => origin === number);
  return { run: own ? 1 : 0, eRun: own?.earned ? 1 : 0, locked };
}

/** Plays of the half that the scorer sees otherwise than before. */
export const changedMarks = (before: HalfScored, after: HalfScored): readonly PlayMark[] =>
  [...after.marks]
    .filter(([number, mark]) => {
      const was = before.marks.get(number);
      return was && (was.run !== mark.run || was.eRun !== mark.eRun || was.locked !== mark.locked);
    })
    .map(([playNumber, mark]) => ({ playNumber, ...mark }));

/** Runs of the half that are new, or charged otherwise than before. */
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
