/** Pitchers' lines. @see rules §17, §18.6 */

import type { Side } from '../model/baseball.ts';
import type { LineupId } from '../model/ids.ts';
import { balk, NO_PITCHING, type PitchingCounts, plateAppearance, wildPitch } from './credits.ts';
import { chargedRuns } from './earned-runs.ts';
import { addCounts, type Tally } from './lines.ts';
import { advances, chargedPitcher, fieldingTeam, outsMade } from './play-facts.ts';
import type { GameRecord, PitcherEntry, ScoredPlay } from './record.ts';

/** What a pitcher did in a game. */
export interface PitchingLine extends PitchingCounts {
  readonly player: LineupId;
  readonly started: boolean;
  /** He was on the mound at the end. */
  readonly finished: boolean;
}

interface OpenLine extends Tally<PitchingCounts> {
  readonly player: LineupId;
  readonly started: boolean;
  finished: boolean;
}

/** One line a pitcher, in the order in which they came in. */
export const pitchingLines = (record: GameRecord, side: Side): readonly PitchingLine[] => {
  const lines = new Map<LineupId, OpenLine>();
  const entries = record.pitchers[side];
  for (const { player, starter } of entries) {
    if (!lines.has(player)) {
      lines.set(player, { player, started: starter, finished: false, ...NO_PITCHING });
    }
  }
  const add = (player: LineupId, counts: Partial<PitchingCounts>): void => {
    const line = lines.get(player);
    if (line) addCounts<PitchingCounts>(line, counts);
  };
  for (const play of record.plays) if (fieldingTeam(play) === side) addPlay(play, add);
  for (const run of chargedRuns(record)) {
    if (run.side !== side) add(run.pitcher, { run: 1, eRun: run.earned ? 1 : 0 });
  }
  addInherited(record, entries, add);
  const last = entries.at(-1);
  return [...lines.values()].map((line) => ({
    ...line,
    finished: line.player === last?.player && !line.started,
  }));
};

type Add = (player: LineupId, counts: Partial<PitchingCounts>) => void;

const addPlay = (play: ScoredPlay, add: Add): void => {
  const { pa, hit, double, triple, homerun, bb, ibb, so, hbp, sh, sf } = plateAppearance(play);
  add(chargedPitcher(play), { bf: pa, bb, ibb });
  add(play.pitcher, {
    outs: outsMade(play.event),
    hit,
    double,
    triple,
    homerun,
    so,
    hbp,
    sh,
    sf,
    wildPitch: wildPitch(play),
    balk: balk(play),
  });
};

/** Runners another pitcher left to him, and those of them who scored before he left. */
const addInherited = (record: GameRecord, entries: readonly PitcherEntry[], add: Add): void => {
  for (const [i, entry] of entries.entries()) {
    if (entry.starter) continue;
    const inherited = entry.bases.filter(
      (runner) => runner && runner.pitcher !== entry.player,
    ).length;
    add(entry.player, { inherited });
    const until = entries[i + 1]?.after ?? record.plays.length;
    for (const play of record.plays.slice(entry.after, until)) {
      if (play.inning !== entry.inning || play.half !== entry.half) continue;
      for (const { to, pitcher } of advances(play)) {
        if (to === 4 && pitcher !== entry.player) add(entry.player, { inheritedScored: 1 });
      }
    }
  }
};
