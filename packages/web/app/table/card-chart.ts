/** A rated card as a person reads it: columns grouped by what they are worth. @see rules §1.1, §1.2 */

import type {
  BatterColumn,
  Chances,
  Hand,
  PitcherColumn,
  RatedCard,
  Splits,
} from '@paper-dynasty/engine';

/** What a chance is worth; each has its colour. */
export type Worth = 'homer' | 'extra' | 'single' | 'free' | 'field' | 'strikeout' | 'out';

export interface ChartLine {
  readonly key: string;
  readonly label: string;
  readonly worth: Worth;
  /** Of the 108 chances of a side. */
  readonly chances: number;
  /** The columns it adds up, with the label of each. */
  readonly columns: readonly ChartColumn[];
}

interface ChartColumn {
  readonly key: BatterColumn | PitcherColumn;
  readonly label: string;
  readonly chances: number;
}

type Column = BatterColumn | PitcherColumn;
type Group = readonly [key: string, label: string, worth: Worth, columns: readonly Column[]];

const GROUPS: readonly Group[] = [
  ['homer', 'Home run', 'homer', ['homerun']],
  ['bp-homer', 'Park home run', 'homer', ['bpHomerun']],
  ['triple', 'Triple', 'extra', ['triple']],
  ['double', 'Double', 'extra', ['doubleThree', 'doubleTwo', 'doublePull', 'doubleCf']],
  ['single', 'Single', 'single', ['singleTwo', 'singleOne', 'singleCenter']],
  ['bp-single', 'Park single', 'single', ['bpSingle']],
  ['walk', 'Walk', 'free', ['walk']],
  ['hbp', 'Hit by pitch', 'free', ['hbp']],
  [
    'field',
    'Fielder tested',
    'field',
    ['xP', 'xC', 'x1B', 'x2B', 'x3B', 'xSS', 'xLF', 'xCF', 'xRF'],
  ],
  ['strikeout', 'Strikeout', 'strikeout', ['strikeout']],
  ['ground', 'Ground out', 'out', ['groundoutA', 'groundoutB', 'groundoutC']],
  ['fly', 'Fly out', 'out', ['flyoutA', 'flyoutBq', 'flyoutLfB', 'flyoutCfB', 'flyoutRfB']],
  ['line', 'Line out', 'out', ['lineout']],
  ['pop', 'Pop out', 'out', ['popout']],
];

const COLUMN_LABELS: { readonly [C in Column]: string } = {
  homerun: 'over the fence',
  bpHomerun: 'if the park allows',
  triple: 'triple',
  doubleThree: 'all score',
  doubleTwo: 'runners two bases',
  doublePull: 'pulled, runner may be sent',
  doubleCf: 'to center, runner may be sent',
  singleTwo: 'runners two bases',
  singleOne: 'runners one base',
  singleCenter: 'to center, runner may be sent',
  bpSingle: 'if the park allows',
  hbp: 'hit by pitch',
  walk: 'walk',
  strikeout: 'strikeout',
  lineout: 'line out',
  popout: 'pop out',
  flyoutA: 'deep, runners may tag',
  flyoutBq: 'runner on third may try',
  flyoutLfB: 'to left',
  flyoutCfB: 'to center',
  flyoutRfB: 'to right',
  groundoutA: 'double-play ball',
  groundoutB: 'force at second',
  groundoutC: 'slow roller',
  xP: 'pitcher',
  xC: 'catcher',
  x1B: 'first base',
  x2B: 'second base',
  x3B: 'third base',
  xSS: 'shortstop',
  xLF: 'left field',
  xCF: 'center field',
  xRF: 'right field',
};

/** What a column of a card says. */
export const columnName = (column: Column): string => {
  const group = GROUPS.find(([, , , columns]) => columns.includes(column));
  const [, name = '', , columns = []] = group ?? [];
  return columns.length > 1 ? `${name}, ${COLUMN_LABELS[column]},` : name;
};

/** The side of a split that counts against this hand. */
export const against = <T>(splits: Splits<T>, hand: Hand): T =>
  hand === 'L' ? splits.vL : splits.vR;

/** One side of a card in reading order; lines without a chance are left out. */
const chartOf = <C extends Column>(chances: Chances<C>): readonly ChartLine[] => {
  const of: Partial<Record<Column, number>> = chances;
  return GROUPS.flatMap(([key, label, worth, wanted]) => {
    const columns = wanted.flatMap((column) => {
      const value = of[column] ?? 0;
      return value > 0 ? [{ key: column, label: COLUMN_LABELS[column], chances: value }] : [];
    });
    const total = columns.reduce((sum, column) => sum + column.chances, 0);
    return total > 0 ? [{ key, label, worth, chances: total, columns }] : [];
  });
};

/** Both cards together: each is read half of the time, so a chance is 1 in 216. */
export interface MatchupLine {
  readonly key: string;
  readonly label: string;
  readonly worth: Worth;
  /** 0-1. */
  readonly share: number;
}

/** How likely each result of this plate appearance is, before park and fielders have their say. @see rules §5 */
export const matchupOdds = (
  batting: readonly ChartLine[],
  pitching: readonly ChartLine[],
): readonly MatchupLine[] =>
  GROUPS.flatMap(([key, label, worth]) => {
    const chances = [...batting, ...pitching]
      .filter((line) => line.key === key)
      .reduce((sum, line) => sum + line.chances, 0);
    return chances > 0 ? [{ key, label, worth, share: chances / 216 }] : [];
  });

/** The lines summed by worth, for a bar that fits anywhere. */
export const byWorth = (
  lines: readonly MatchupLine[],
): readonly { readonly worth: Worth; readonly share: number }[] => {
  const order: readonly Worth[] = ['homer', 'extra', 'single', 'free', 'field', 'out', 'strikeout'];
  return order.flatMap((worth) => {
    const share = lines
      .filter((line) => line.worth === worth)
      .reduce((sum, line) => sum + line.share, 0);
    return share > 0 ? [{ worth, share }] : [];
  });
};

/** The batting lines of a rated card against this arm, and its pitching lines against this batter. */
export const battingChart = (card: RatedCard, throws: Hand): readonly ChartLine[] =>
  chartOf(against(card.batting, throws));
export const pitchingChart = (card: RatedCard, bats: Hand): readonly ChartLine[] =>
  card.pitching ? chartOf(against(card.pitching, bats)) : [];
