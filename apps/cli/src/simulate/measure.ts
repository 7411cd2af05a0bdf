/** What a tally comes to, in the terms of the targets. */

import type { Tally } from './tally.ts';

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Outs of a whole game for one side. */
const OUTS_PER_GAME = 27;

/** Rates per plate appearance. */
export const perPlateAppearance = (tally: Tally): Readonly<Record<string, number>> => {
  const { kinds } = tally;
  const per = (count: number | undefined): number => ratio(count ?? 0, tally.plateAppearances);
  return {
    '1B': per(kinds.single),
    '2B': per(kinds.double),
    '3B': per(kinds.triple),
    HR: per(kinds.homeRun),
    BB: per((kinds.walk ?? 0) + (kinds.intentionalWalk ?? 0)),
    IBB: per(kinds.intentionalWalk),
    HBP: per(kinds.hitByPitch),
    SO: per(kinds.strikeout),
    ROE: per(kinds.error),
    SF: per(tally.sacrificeFlies),
    SH: per(tally.sacrificeBunts),
    GIDP: per(tally.groundedIntoDoublePlay),
  };
};

/** Every measure by the key it has in the table of targets. */
export const measures = (
  tally: Tally,
  runExpectancyGap: number,
): Readonly<Record<string, number>> => {
  const teamGames = 2 * tally.games;
  const { kinds, secondScores, stolenBases, caughtStealing } = tally;
  const second = (outs: 0 | 1 | 2): number => ratio(secondScores.did[outs], secondScores.of[outs]);
  return {
    ...perPlateAppearance(tally),
    runsPer9: ratio(tally.runs * OUTS_PER_GAME, tally.outs),
    GIDP: ratio(tally.groundedIntoDoublePlay, teamGames),
    dpShare: ratio(tally.doublePlays.did, tally.doublePlays.of),
    SB: ratio(stolenBases, teamGames),
    sbRate: ratio(stolenBases, stolenBases + caughtStealing),
    WP: ratio(kinds.wildPitch ?? 0, tally.withRunnerOn),
    r1ToThirdOnSingle: ratio(tally.firstToThird.did, tally.firstToThird.of),
    r2ScoresOnSingle0: second(0),
    r2ScoresOnSingle1: second(1),
    r2ScoresOnSingle2: second(2),
    r1ScoresOnDouble: ratio(tally.firstScores.did, tally.firstScores.of),
    E: ratio(tally.errors, teamGames),
    scorelessHalves: ratio(tally.scorelessHalves, tally.halves),
    re24MeanGap: runExpectancyGap,
  };
};

/** Not targets, but worth a look: how often each kind of thing happened. */
export const sidelights = (tally: Tally): Readonly<Record<string, number>> => {
  const teamGames = 2 * tally.games;
  const { kinds } = tally;
  return {
    runsPerTeamGame: ratio(tally.runs, teamGames),
    homeWins: ratio(tally.homeWins, tally.games),
    inningsPerGame: ratio(tally.innings, tally.games),
    passedBallsPerPaOn: ratio(kinds.passedBall ?? 0, tally.withRunnerOn),
    balksPerPaOn: ratio(kinds.balk ?? 0, tally.withRunnerOn),
    pickOffsPerPaOn: ratio(tally.pickOffs, tally.withRunnerOn),
    caughtStealingPerTeamGame: ratio(tally.caughtStealing, teamGames),
    wentForThirdPerTeamGame: ratio(tally.wentForThird, teamGames),
    substitutionsPerTeamGame: ratio(tally.substitutions, teamGames),
  };
};

export type RunExpectancy = Readonly<Record<string, readonly [number, number, number]>>;

/** Runs to the end of the half-inning by base code and outs. */
export const runExpectancyOf = ({ runExpectancy }: Tally): RunExpectancy => {
  const at = (code: number, outs: number): number => {
    const cell = runExpectancy[code * 3 + outs];
    return cell ? ratio(cell.runs, cell.n) : 0;
  };
  const row = (code: number) => [at(code, 0), at(code, 1), at(code, 2)] as const;
  return Object.fromEntries([0, 1, 2, 3, 4, 5, 6, 7].map((code) => [code, row(code)]));
};
