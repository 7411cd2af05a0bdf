/** A play as one row of numbers: what the plays table stores and every box score is the sum of. @see rules §17 */

import type { BaseCode, Destination, FieldPosition } from '../model/baseball.ts';
import { otherSide } from '../model/baseball.ts';
import type { LineupId } from '../model/ids.ts';
import type { RunnerMove } from '../model/play.ts';
import {
  balk,
  isCaughtStealing,
  isPickedOff,
  isSteal,
  type PlateAppearanceCounts,
  passedBall,
  plateAppearance,
  wildPitch,
} from './credits.ts';
import { type ChargedRun, chargedRuns } from './earned-runs.ts';
import { isDoublePlay, isTriplePlay, sacrifice } from './judgement.ts';
import {
  advances,
  baseCode,
  basesCode,
  battingTeam,
  chargedBatter,
  outsMade,
  runsScored,
} from './play-facts.ts';
import type { GameRecord, ScoredPlay } from './record.ts';

/** A play as a row of figures, as a league's statistics keep it. @see rules §17 */
export interface PlayStatistics extends Omit<PlateAppearanceCounts, 'sh' | 'sf'> {
  /** From 1. */
  readonly playNumber: number;
  /** The batter charged with the turn. */
  readonly batter: LineupId;
  readonly pitcher: LineupId;
  readonly catcher: LineupId;
  /** Who was tested, or made the first error. */
  readonly defender: LineupId | null;
  readonly checkPos: FieldPosition | null;
  /** Whom a steal, a pick-off or another play without the batter was about. */
  readonly runner: LineupId | null;
  readonly onFirst: LineupId | null;
  readonly onSecond: LineupId | null;
  readonly onThird: LineupId | null;
  readonly onBaseCode: BaseCode;
  /** 0 out, 1-3 base, 4 scored; null: nobody was there. */
  readonly onFirstFinal: Destination | null;
  readonly onSecondFinal: Destination | null;
  readonly onThirdFinal: Destination | null;
  /** Null: still at bat. */
  readonly batterFinal: Destination | null;
  readonly outs: number;
  readonly runsScored: number;
  /** Sacrifices of either kind. */
  readonly sac: 0 | 1;
  readonly sacType: 'SF' | 'SH' | null;
  readonly sb: number;
  readonly cs: number;
  readonly pickOff: number;
  /** Whose steals they were, by the base they left: 1 first, 2 second, 4 third. */
  readonly stolenCode: BaseCode;
  readonly caughtCode: BaseCode;
  readonly wildPitch: 0 | 1;
  readonly passedBall: 0 | 1;
  readonly balk: 0 | 1;
  /** Ballpark chances that became a home run, a fly out, a single, a line out. @see rules §8 */
  readonly bphr: 0 | 1;
  readonly bpfo: 0 | 1;
  readonly bp1b: 0 | 1;
  readonly bplo: 0 | 1;
  /** Errors made on the play. */
  readonly error: number;
  readonly doublePlay: boolean;
  readonly triplePlay: boolean;
  /** The batter of this turn came around to score, on this play or later; and it was earned. */
  readonly run: 0 | 1;
  readonly eRun: 0 | 1;
  /** The score was tied before the play. */
  readonly isTied: boolean;
  /** The batting side took the lead on it. */
  readonly isGoAhead: boolean;
  /** The first play of a half-inning. */
  readonly isNewInning: boolean;
}

/** A row for every play; rows of the half-inning in progress may still gain a run. */
export const playStatistics = (record: GameRecord): readonly PlayStatistics[] =>
  statisticsOf(record.plays, record.plays, chargedRuns(record));

/** The rows of some plays. `book`: all plays of their half-innings at least; `runs`: who answers for the runs in it. */
export function statisticsOf(
  plays: readonly ScoredPlay[],
  book: readonly ScoredPlay[],
  runs: readonly ChargedRun[],
): readonly PlayStatistics[] {
  const origins = new Map(runs.map((run) => [run.origin, run]));
  return plays.map((play) => row(play, book[book.indexOf(play) - 1], origins.get(play.number)));
}

const row = (
  play: ScoredPlay,
  before: ScoredPlay | undefined,
  run: ChargedRun | undefined,
): PlayStatistics => {
  const { event, fielders } = play;
  const { sh, sf, ...batting } = plateAppearance(play);
  return {
    playNumber: play.number,
    batter: chargedBatter(play),
    pitcher: play.pitcher,
    catcher: fielders.C,
    ...tested(play),
    ...onBases(play),
    ...batting,
    ...running(play),
    outs: outsMade(event),
    runsScored: runsScored(event),
    sac: sh || sf,
    sacType: batting.pa ? SAC_TYPES[sacrifice(play)] : null,
    wildPitch: wildPitch(play),
    passedBall: passedBall(play),
    balk: balk(play),
    ...ballpark(play),
    error: event.errors.length,
    doublePlay: outsMade(event) > 1 && isDoublePlay(play),
    triplePlay: outsMade(event) > 2 && isTriplePlay(play),
    run: run ? 1 : 0,
    eRun: run?.earned ? 1 : 0,
    ...standing(play),
    isNewInning: before?.inning !== play.inning || before.half !== play.half,
  };
};

const SAC_TYPES = { fly: 'SF', bunt: 'SH', none: null } as const;

const tested = ({ event, fielders }: ScoredPlay): Pick<PlayStatistics, 'defender' | 'checkPos'> => {
  const checkPos = event.story?.check ?? null;
  const at = checkPos ?? event.errors[0]?.position;
  return { checkPos, defender: at ? fielders[at] : null };
};

type OnBases = Pick<
  PlayStatistics,
  | 'onFirst'
  | 'onSecond'
  | 'onThird'
  | 'onBaseCode'
  | 'onFirstFinal'
  | 'onSecondFinal'
  | 'onThirdFinal'
  | 'batterFinal'
>;

const onBases = (play: ScoredPlay): OnBases => {
  const [first, second, third] = play.bases;
  const all = advances(play);
  const final = (base: number): Destination | null =>
    all.find((leg) => leg.from === base)?.to ?? null;
  return {
    onFirst: first?.id ?? null,
    onSecond: second?.id ?? null,
    onThird: third?.id ?? null,
    onBaseCode: basesCode(play.bases),
    onFirstFinal: final(1),
    onSecondFinal: final(2),
    onThirdFinal: final(3),
    batterFinal: play.event.batterTo,
  };
};

type Running = Pick<
  PlayStatistics,
  'runner' | 'sb' | 'cs' | 'pickOff' | 'stolenCode' | 'caughtCode'
>;

const running = ({ event, bases }: ScoredPlay): Running => {
  const stolen = event.moves.filter(isSteal);
  const caught = event.moves.filter(isCaughtStealing);
  const lead = event.batterTo === null ? event.moves[0] : undefined;
  return {
    runner: lead ? (bases[lead.from - 1]?.id ?? null) : null,
    sb: stolen.length,
    cs: caught.length,
    pickOff: event.moves.filter(isPickedOff).length,
    stolenCode: codeOf(stolen),
    caughtCode: codeOf(caught),
  };
};

const codeOf = (moves: readonly RunnerMove[]): BaseCode =>
  baseCode((base) => moves.some((move) => move.from === base));

const ballpark = ({
  event,
}: ScoredPlay): Pick<PlayStatistics, 'bphr' | 'bpfo' | 'bp1b' | 'bplo'> => {
  const came = event.story?.park;
  return {
    bphr: came === 'bpHomerun' ? 1 : 0,
    bpfo: came === 'bpFlyout' ? 1 : 0,
    bp1b: came === 'bpSingle' ? 1 : 0,
    bplo: came === 'bpLineout' ? 1 : 0,
  };
};

const standing = (play: ScoredPlay): Pick<PlayStatistics, 'isTied' | 'isGoAhead'> => {
  const side = battingTeam(play);
  const behind = play.score[otherSide(side)] - play.score[side];
  return { isTied: behind === 0, isGoAhead: behind >= 0 && runsScored(play.event) > behind };
};
