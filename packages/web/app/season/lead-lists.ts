/** The lists of the leaders' page: what each ranks by, and how its figure is written. */

import type {
  BattingLead,
  Leaders,
  PitchingLead,
  SeasonBatting,
  SeasonPitching,
} from '@paper-dynasty/api/contract';
import { BATTING_COLUMNS, type FigureColumn, PITCHING_COLUMNS } from './figure-columns.ts';

/** By the label of the column that writes the figure; in the order of the page. */
const BATTING: { readonly [L in BattingLead]: string } = {
  avg: 'AVG',
  homerun: 'HR',
  rbi: 'RBI',
  ops: 'OPS',
  obp: 'OBP',
  slg: 'SLG',
  hit: 'H',
  run: 'R',
  bb: 'BB',
  sb: 'SB',
};
const PITCHING: { readonly [L in PitchingLead]: string } = {
  era: 'ERA',
  win: 'W',
  so: 'SO',
  whip: 'WHIP',
  save: 'SV',
  outs: 'IP',
};

/** One man of a list. */
interface Leader {
  readonly playerId: string;
  readonly name: string;
  readonly teamId: string;
  /** Equals share a place. */
  readonly place: number;
  readonly figure: string;
}

export interface LeadList {
  readonly label: string;
  readonly title: string;
  readonly leaders: readonly Leader[];
}

export const battingLists = ({ batting }: Leaders): readonly LeadList[] =>
  keysOf(BATTING).map((lead) => listOf(columnOf(BATTING_COLUMNS, BATTING[lead]), batting[lead]));
export const pitchingLists = ({ pitching }: Leaders): readonly LeadList[] =>
  keysOf(PITCHING).map((lead) =>
    listOf(columnOf(PITCHING_COLUMNS, PITCHING[lead]), pitching[lead]),
  );

const keysOf = <Key extends string>(labels: { readonly [K in Key]: string }) =>
  Object.keys(labels) as Key[];

const columnOf = <Line>(columns: readonly FigureColumn<Line>[], label: string) =>
  columns.find((column) => column.label === label);

const listOf = <Line extends SeasonBatting | SeasonPitching>(
  column: FigureColumn<Line> | undefined,
  lines: readonly Line[],
): LeadList => {
  const figures = lines.map((line) => `${column?.of(line) ?? ''}`);
  return {
    label: column?.label ?? '',
    title: column?.title ?? '',
    leaders: lines.map(({ key, name, teamId }, index) => {
      const figure = figures[index] ?? '';
      return { playerId: key, name, teamId, place: figures.indexOf(figure) + 1, figure };
    }),
  };
};
