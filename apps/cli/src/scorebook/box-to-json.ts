/** The engine's answer for one game, under the names of the record's official results. */

import {
  type BattingLine,
  boxScore,
  chargedRuns,
  type Decisions,
  type FieldingLine,
  type GameRecord,
  type LineupId,
  lineScore,
  otherSide,
  outsInField,
  type PitchingLine,
  pitcherDecisions,
  SIDES,
  type Side,
} from '@paper-dynasty/engine';

type Figures = { readonly [name: string]: number };
type Line = { readonly [name: string]: number | string };

/** One line of `pnpm scorebook --json`. */
export interface ScoredGame {
  readonly gameId: string;
  readonly linescore: { readonly [S in Side]: readonly number[] };
  readonly outs: number;
  readonly inningsPlayed: number;
  readonly totals: { readonly [S in Side]: Figures };
  readonly batting: readonly Line[];
  readonly pitching: readonly Line[];
  readonly fielding: readonly Line[];
  /** Empty where nobody is credited. */
  readonly win: string;
  readonly loss: string;
  readonly save: string;
}

export type NameOf = (player: LineupId) => string;

export const scoredGame = (record: GameRecord, nameOf: NameOf): ScoredGame => {
  const lines = lineScore(record);
  const box = boxScore(record);
  const decisions = pitcherDecisions(record);
  const name = (player: LineupId | null): string => (player === null ? '' : nameOf(player));
  const both = SIDES.map((side) => ({ side, box: box[side], nameOf, decisions }));
  return {
    gameId: record.state.id,
    linescore: { away: lines.away.innings, home: lines.home.innings },
    outs: outsInField(record, 'away') + outsInField(record, 'home'),
    inningsPlayed: Math.max(...record.plays.map((play) => play.inning)),
    totals: { away: totals(record, 'away'), home: totals(record, 'home') },
    batting: both.flatMap((team) => team.box.batting.map((line) => battingJson(team, line))),
    pitching: both.flatMap((team) => team.box.pitching.map((line) => pitchingJson(team, line))),
    fielding: both.flatMap((team) => team.box.fielding.map((line) => fieldingJson(team, line))),
    win: name(decisions.win),
    loss: name(decisions.loss),
    save: name(decisions.save),
  };
};

const totals = (record: GameRecord, side: Side): Figures => {
  const line = lineScore(record)[side];
  const box = boxScore(record)[side];
  const batting = box.battingTotals;
  const sum = (of: (line: PitchingLine) => number): number =>
    box.pitching.reduce((total, pitcher) => total + of(pitcher), 0);
  return {
    R: line.runs,
    H: line.hits,
    E: line.errors,
    LOB: line.leftOnBase,
    AB: batting.ab,
    '2B': batting.double,
    '3B': batting.triple,
    HR: batting.homerun,
    RBI: batting.rbi,
    SH: batting.sh,
    SF: batting.sf,
    HBP: batting.hbp,
    BB: batting.bb,
    IBB: batting.ibb,
    SO: batting.so,
    SB: batting.sb,
    CS: batting.cs,
    GIDP: batting.gidp,
    XI: batting.ci,
    pitchers: box.pitching.length,
    ER: sum((pitcher) => pitcher.eRun),
    teamER: chargedRuns(record).filter((run) => run.side === otherSide(side) && run.teamEarned)
      .length,
    WP: sum((pitcher) => pitcher.wildPitch),
    BK: sum((pitcher) => pitcher.balk),
    PB: box.fieldingTotals.passedBall,
    PO: box.fieldingTotals.putout,
    A: box.fieldingTotals.assist,
    DP: box.doublePlays,
    TP: box.triplePlays,
  };
};

interface Team {
  readonly side: Side;
  readonly box: ReturnType<typeof boxScore>[Side];
  readonly nameOf: NameOf;
  readonly decisions: Decisions;
}

/** Zero figures are left out, as in the record. */
const told = (figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== 0));

const battingJson = ({ side, nameOf }: Team, line: BattingLine): Line => ({
  side,
  id: nameOf(line.player),
  slot: line.slot + 1,
  seq: line.turn,
  ...told({
    PA: line.pa,
    AB: line.ab,
    R: line.run,
    H: line.hit,
    '2B': line.double,
    '3B': line.triple,
    HR: line.homerun,
    RBI: line.rbi,
    BB: line.bb,
    IBB: line.ibb,
    SO: line.so,
    HBP: line.hbp,
    SH: line.sh,
    SF: line.sf,
    XI: line.ci,
    GIDP: line.gidp,
    SB: line.sb,
    CS: line.cs,
  }),
});

const pitchingJson = ({ side, box, nameOf, decisions }: Team, line: PitchingLine): Line => {
  const complete = box.pitching.length === 1;
  const flag = (is: boolean): number => (is ? 1 : 0);
  return {
    side,
    id: nameOf(line.player),
    ...told({
      outs: line.outs,
      BF: line.bf,
      H: line.hit,
      R: line.run,
      ER: line.eRun,
      '2B': line.double,
      '3B': line.triple,
      HR: line.homerun,
      BB: line.bb,
      IBB: line.ibb,
      SO: line.so,
      HBP: line.hbp,
      SH: line.sh,
      SF: line.sf,
      WP: line.wildPitch,
      BK: line.balk,
      IR: line.inherited,
      IRS: line.inheritedScored,
      GS: flag(line.started),
      CG: flag(complete),
      SHO: flag(complete && line.run === 0),
      GF: flag(line.finished && !complete),
      W: flag(decisions.win === line.player),
      L: flag(decisions.loss === line.player),
      SV: flag(decisions.save === line.player),
      HLD: flag(decisions.holds.includes(line.player)),
      BS: flag(decisions.blownSaves.includes(line.player)),
    }),
  };
};

const fieldingJson = ({ side, nameOf }: Team, line: FieldingLine): Line => ({
  side,
  id: nameOf(line.player),
  pos: line.position,
  ...told({
    outs: line.outs,
    PO: line.putout,
    A: line.assist,
    E: line.error,
    DP: line.doublePlay,
    TP: line.triplePlay,
    PB: line.passedBall,
    XI: line.interference,
  }),
});
