/** The engine's answer for one game, under the names of the record's official results. */

import {
  type BattingCounts,
  type BattingLine,
  boxScore,
  chargedRuns,
  type Decisions,
  type FieldingLine,
  type GameRecord,
  type LineupId,
  lineScore,
  outsInField,
  type PitchingCount,
  type PitchingLine,
  pitcherDecisions,
  SIDES,
  type Side,
  type TeamBox,
  type TeamLine,
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
  const team = (side: Side): Team => ({
    side,
    box: box[side],
    line: lines[side],
    nameOf,
    decisions,
  });
  const both = SIDES.map(team);
  return {
    gameId: record.state.id,
    linescore: { away: lines.away.innings, home: lines.home.innings },
    outs: outsInField(record, 'away') + outsInField(record, 'home'),
    inningsPlayed: Math.max(...record.plays.map((play) => play.inning)),
    totals: { away: totals(record, team('away')), home: totals(record, team('home')) },
    batting: both.flatMap((one) => one.box.batting.map((line) => battingJson(one, line))),
    pitching: both.flatMap((one) => one.box.pitching.map((line) => pitchingJson(one, line))),
    fielding: both.flatMap((one) => one.box.fielding.map((line) => fieldingJson(one, line))),
    win: name(decisions.win),
    loss: name(decisions.loss),
    save: name(decisions.save),
  };
};

interface Team {
  readonly side: Side;
  readonly box: TeamBox;
  readonly line: TeamLine;
  readonly nameOf: NameOf;
  readonly decisions: Decisions;
}

const totals = (record: GameRecord, { side, line, box }: Team): Figures => ({
  R: line.runs,
  H: line.hits,
  E: line.errors,
  LOB: line.leftOnBase,
  ...battingFigures(box.battingTotals),
  pitchers: box.pitching.length,
  ER: sumOf(box, 'eRun'),
  teamER: chargedRuns(record).filter((run) => run.side !== side && run.teamEarned).length,
  WP: sumOf(box, 'wildPitch'),
  BK: sumOf(box, 'balk'),
  PB: box.fieldingTotals.passedBall,
  PO: box.fieldingTotals.putout,
  A: box.fieldingTotals.assist,
  DP: box.doublePlays,
  TP: box.triplePlays,
});

const sumOf = (box: TeamBox, count: PitchingCount): number =>
  box.pitching.reduce((total, line) => total + line[count], 0);

const battingFigures = (line: BattingCounts): Figures => ({
  AB: line.ab,
  '2B': line.double,
  '3B': line.triple,
  HR: line.homerun,
  RBI: line.rbi,
  SH: line.sh,
  SF: line.sf,
  HBP: line.hbp,
  BB: line.bb,
  IBB: line.ibb,
  SO: line.so,
  SB: line.sb,
  CS: line.cs,
  GIDP: line.gidp,
  XI: line.ci,
});

/** Zero figures are left out, as in the record. */
const told = (figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== 0));

const battingJson = ({ side, nameOf }: Team, line: BattingLine): Line => ({
  side,
  id: nameOf(line.player),
  slot: line.slot + 1,
  seq: line.turn,
  ...told({ PA: line.pa, R: line.run, H: line.hit, ...battingFigures(line) }),
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
