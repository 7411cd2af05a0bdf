/** What a play came to, read off its moves alone. */

import type { Base, BaseCode, Destination, Side } from '../model/baseball.ts';
import { battingSide, fieldingSide, onBases } from '../model/baseball.ts';
import type { LineupId } from '../model/ids.ts';
import type { MoveCause, PlayKind, PlayMade } from '../model/play.ts';
import type { Bases } from '../model/state.ts';
import type { ScoredPlay } from './record.ts';

/** Who was at bat. */
export const battingTeam = (play: ScoredPlay): Side => battingSide(play.half);
/** Who was in the field. */
export const fieldingTeam = (play: ScoredPlay): Side => fieldingSide(play.half);

/** Somebody who was on base or at bat, and where the play took him. */
export interface Advance {
  /** 0: the batter. */
  readonly from: Base | 0;
  readonly to: Destination;
  readonly runner: LineupId;
  /** Who answers for his run. @see rules §18.6 */
  readonly pitcher: LineupId;
  /** Null: he stayed, or he is the batter. */
  readonly cause: MoveCause | null;
}

/** Everybody on the bases and, if his turn ended, the batter; lead runner first. */
export const advances = (play: ScoredPlay): readonly Advance[] => {
  const all: Advance[] = [];
  for (const base of [3, 2, 1] as const) {
    const runner = play.bases[base - 1];
    if (!runner) continue;
    const move = moveFrom(play.event, base);
    all.push({
      from: base,
      to: move?.to ?? base,
      runner: runner.id,
      pitcher: chargedForRunner(play, base) ?? runner.pitcher,
      cause: move?.cause ?? null,
    });
  }
  const { batterTo, batter } = play.event;
  if (batterTo !== null) {
    all.push({ from: 0, to: batterTo, runner: batter, pitcher: chargedPitcher(play), cause: null });
  }
  return all;
};

/** Who answers for the runner who was on this base. */
const chargedForRunner = (play: ScoredPlay, base: Base): LineupId | undefined =>
  play.event.charges?.runners?.[base];

/** The pitcher charged with the batter. @see rules §18.6 */
export const chargedPitcher = (play: ScoredPlay): LineupId =>
  play.event.charges?.pitcher ?? play.pitcher;

/** The batter charged with the turn at bat. */
export const chargedBatter = (play: ScoredPlay): LineupId =>
  play.event.charges?.batter ?? play.event.batter;

/** Where the runner on this base went; undefined: he stayed, or nobody was there. */
export const moveFrom = (event: PlayMade, base: Base) =>
  event.moves.find((move) => move.from === base);

/** How many ended where: 0 out, 4 home. */
const ended = ({ moves, batterTo }: PlayMade, at: Destination): number => {
  let count = batterTo === at ? 1 : 0;
  for (const move of moves) if (move.to === at) count += 1;
  return count;
};
/** Outs of one play, the batter's among them. */
export const outsMade = (event: PlayMade): number => ended(event, 0);
/** Runs of one play, the batter's among them. */
export const runsScored = (event: PlayMade): number => ended(event, 4);

/** Which bases are occupied after the play. */
export const basesAfter = (play: ScoredPlay): BaseCode => {
  const all = advances(play);
  return baseCode((base) => all.some((leg) => leg.to === base));
};

/** Which bases are occupied. */
export const basesCode = ([first, second, third]: Bases): BaseCode =>
  onBases((first ? 1 : 0) | (second ? 2 : 0) | (third ? 4 : 0));

/** Bit 1 = first, 2 = second, 4 = third. */
export const baseCode = (has: (base: Base) => boolean): BaseCode =>
  onBases((has(1) ? 1 : 0) | (has(2) ? 2 : 0) | (has(3) ? 4 : 0));

/** How many men a base code stands for. */
export const onBase = (code: BaseCode): number =>
  (code & 1) + ((code >> 1) & 1) + ((code >> 2) & 1);

/** Bases of a hit, 0 for anything else. */
export const hitBases = (kind: PlayKind): 0 | 1 | 2 | 3 | 4 => {
  switch (kind) {
    case 'single':
      return 1;
    case 'double':
      return 2;
    case 'triple':
      return 3;
    case 'homeRun':
      return 4;
    default:
      return 0;
  }
};

/** The runner on this base has to go when the batter becomes a runner. */
export const isForced = (bases: Bases, from: Base | 0): boolean =>
  from === 0 || bases.slice(0, from - 1).every((runner) => runner !== null);
