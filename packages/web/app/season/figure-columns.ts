/** The columns of tables over many games; what no line of a table knows is left out of it. */

import type { BattingFigures, PitchingFigures } from '@paper-dynasty/api/contract';
import { inningsText } from '@paper-dynasty/engine';
import { battingRates, pitchingRates } from './rates.ts';

export interface FigureColumn<Row> {
  readonly label: string;
  /** What the label stands for. */
  readonly title: string;
  readonly of: (row: Row) => string | number | undefined;
}

/** A split knows nothing of runs and games. */
export interface BattingLine extends BattingFigures {
  readonly key: string;
  readonly games?: number;
  readonly run?: number;
  readonly sb?: number;
}

export interface PitchingLine extends PitchingFigures {
  readonly key: string;
  readonly games?: number;
  readonly starts?: number;
  readonly win?: number;
  readonly loss?: number;
  readonly save?: number;
  readonly run?: number;
  readonly eRun?: number;
}

const column = <Row>(
  label: string,
  title: string,
  of: FigureColumn<Row>['of'],
): FigureColumn<Row> => ({ label, title, of });

export const BATTING_COLUMNS: readonly FigureColumn<BattingLine>[] = [
  column('G', 'Games', ({ games }) => games),
  column('PA', 'Plate appearances', ({ pa }) => pa),
  column('AB', 'At-bats', ({ ab }) => ab),
  column('R', 'Runs', ({ run }) => run),
  column('H', 'Hits', ({ hit }) => hit),
  column('2B', 'Doubles', (line) => line.double),
  column('3B', 'Triples', ({ triple }) => triple),
  column('HR', 'Home runs', ({ homerun }) => homerun),
  column('RBI', 'Runs batted in', ({ rbi }) => rbi),
  column('BB', 'Walks', ({ bb }) => bb),
  column('SO', 'Strikeouts', ({ so }) => so),
  column('SB', 'Stolen bases', ({ sb }) => sb),
  column('AVG', 'Batting average', (line) => battingRates(line).avg),
  column('OBP', 'On-base percentage', (line) => battingRates(line).obp),
  column('SLG', 'Slugging percentage', (line) => battingRates(line).slg),
  column('OPS', 'On-base plus slugging', (line) => battingRates(line).ops),
];

const earned = ({ eRun, ...line }: PitchingLine) =>
  eRun === undefined ? undefined : pitchingRates({ ...line, eRun });

export const PITCHING_COLUMNS: readonly FigureColumn<PitchingLine>[] = [
  column('G', 'Games', ({ games }) => games),
  column('GS', 'Games started', ({ starts }) => starts),
  column('W', 'Wins', ({ win }) => win),
  column('L', 'Losses', ({ loss }) => loss),
  column('SV', 'Saves', ({ save }) => save),
  column('IP', 'Innings pitched', ({ outs }) => inningsText(outs)),
  column('BF', 'Batters faced', ({ bf }) => bf),
  column('H', 'Hits', ({ hit }) => hit),
  column('R', 'Runs', ({ run }) => run),
  column('ER', 'Earned runs', ({ eRun }) => eRun),
  column('HR', 'Home runs', ({ homerun }) => homerun),
  column('BB', 'Walks', ({ bb }) => bb),
  column('SO', 'Strikeouts', ({ so }) => so),
  column('ERA', 'Earned run average', (line) => earned(line)?.era),
  column('WHIP', 'Walks and hits an inning', (line) => earned(line)?.whip),
  column('AVG', "Opponents' batting average", (line) => battingRates(line).avg),
  // Beside the earned runs of a whole line there is no need of it.
  column('OPS', "Opponents' on-base plus slugging", (line) =>
    line.eRun === undefined ? battingRates(line).ops : undefined,
  ),
];

const known = <Row>(columns: readonly FigureColumn<Row>[], rows: readonly Row[]) =>
  columns.filter(({ of }) => rows.some((row) => of(row) !== undefined));

export const battingColumns = (rows: readonly BattingLine[]) => known(BATTING_COLUMNS, rows);
export const pitchingColumns = (rows: readonly PitchingLine[]) => known(PITCHING_COLUMNS, rows);
