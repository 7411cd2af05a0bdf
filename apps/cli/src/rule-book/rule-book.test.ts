import { readFileSync } from 'node:fs';
import type { D20Row, FieldPosition, Hand, QuickCell } from '@paper-dynasty/engine';
import {
  AVERAGE_BATTING,
  AVERAGE_PITCHING,
  FIELD_POSITIONS,
  PITCHER_COLUMNS,
  standardCharts,
} from '@paper-dynasty/engine';
import { describe, expect, it } from 'vitest';
import type { MarkdownTable } from './markdown-table.ts';
import { facesOf, tablesIn } from './markdown-table.ts';

const page = (name: string): string =>
  readFileSync(`${import.meta.dirname}/../../../../docs/rules/${name}.md`, 'utf8');
const tableOf = (name: string, head: string): MarkdownTable => {
  const table = tablesIn(page(name)).find(({ heads }) => heads[0] === head);
  if (!table) throw new Error(`no table ${head} in ${name}`);
  return table;
};

/** The twenty cells of a row whose heads are results and whose cells are faces. */
const d20Row = ({ heads }: MarkdownTable, cells: readonly string[]): readonly string[] => {
  const row: string[] = [];
  heads.forEach((result, i) => {
    if (i === 0) return;
    for (const face of facesOf(cells[i] ?? '-')) row[face - 1] = result;
  });
  return row;
};

describe('§9.1, range', () => {
  const charts = tablesIn(page('09-fielding')).filter(({ heads }) => heads[0] === 'range');
  it.each<[number, readonly FieldPosition[]]>([
    [0, ['1B', '2B', '3B', 'SS']],
    [1, ['LF', 'CF', 'RF']],
    [2, ['C']],
    [3, ['P']],
  ])('table %i is the chart of %j', (index, positions) => {
    const table = charts[index];
    const written = table?.rows.map((cells) => d20Row(table, cells));
    for (const position of positions) expect(written).toEqual(standardCharts.range[position]);
  });
});

describe('§9.2, hands', () => {
  const { rows } = tableOf('09-fielding', 'position');
  it.each(rows)('%s', (who, perPoint, examples = '') => {
    for (const position of who.split(', ') as FieldPosition[]) {
      const exact = standardCharts.errorPerPoint[position];
      expect(perPoint).toBe(exact.toFixed(3));
      for (const example of examples.split(', ')) {
        const [rating, number] = example.split(' → ').map(Number);
        expect(number).toBe(Math.round((rating ?? 0) * exact));
      }
    }
  });

  it('names every position', () => {
    expect(rows.flatMap(([who = '']) => who.split(', ')).sort()).toEqual(
      [...FIELD_POSITIONS].sort(),
    );
  });
});

describe('§12, bunts', () => {
  const table = tableOf('12-bunts', 'rating');
  it.each(table.rows)('%s', (...cells) => {
    const grade = cells[0] as keyof typeof standardCharts.bunt;
    expect(d20Row(table, cells)).toEqual(standardCharts.bunt[grade]);
  });
});

describe('§4, where the ball goes', () => {
  const NAMES = {
    'ground ball': 'groundball',
    fly: 'fly',
    'line-out': 'lineout',
    'pop-out': 'popout',
    hit: 'hit',
    bunt: 'bunt',
  } as const;
  it.each<[Hand]>([['R'], ['L']])('bats %s', (hand) => {
    const { heads, rows } = tableOf('04-outcomes', `bats ${hand}`);
    expect(heads.slice(1)).toEqual(FIELD_POSITIONS);
    for (const [ball, ...shares] of rows) {
      const chart = standardCharts.location[NAMES[ball as keyof typeof NAMES]][hand];
      const written = shares.map((share) => (share === '-' ? 0 : Number(share)));
      expect(written, `${ball}`).toEqual(FIELD_POSITIONS.map((position) => chart[position]));
    }
    expect(rows).toHaveLength(Object.keys(NAMES).length);
  });
});

describe('§14, injuries', () => {
  /** Games missed; null: nothing happened. */
  const gamesIn = (text: string): number | null =>
    text === 'nothing happened' ? null : Number(/\d+/.exec(text)?.[0] ?? 0);
  it('is the table of three dice', () => {
    const written = tableOf('14-pitchers', 'total').rows.flatMap(([total = '', what = '']) =>
      facesOf(total).map((sum) => [sum, gamesIn(what)]),
    );
    expect(written).toEqual(standardCharts.injury.map((games, i) => [i + 3, games]));
  });
});

describe('§7, the quick chart', () => {
  const CELL = /^(?:\d+-)?(\d+)? ?`(\w+)`(?: (\w+))?$/;
  const cellOf = (text: string): QuickCell => {
    const [, max = '20', code, location] = CELL.exec(text) ?? [];
    const outcome = { code, ...(location ? { location } : {}) } as QuickCell['outcome'];
    return { max: Number(max), outcome };
  };
  it('is the chart', () => {
    const written: D20Row<readonly QuickCell[]> = tableOf('07-quick-chart', 'a').rows.flatMap(
      ([a = '', cells = '']) => facesOf(a).map(() => cells.split(', ').map(cellOf)),
    );
    expect(written).toEqual(standardCharts.quick);
  });
});

describe('§1.3, average cards', () => {
  const COLUMNS: Readonly<Record<string, string>> = {
    HR: 'homerun',
    'bp HR': 'bpHomerun',
    '3B': 'triple',
    D3: 'doubleThree',
    D2: 'doubleTwo',
    'D pull': 'doublePull',
    'D cf': 'doubleCf',
    S1: 'singleOne',
    S2: 'singleTwo',
    'S cf': 'singleCenter',
    'bp 1B': 'bpSingle',
    HBP: 'hbp',
    BB: 'walk',
    K: 'strikeout',
    line: 'lineout',
    pop: 'popout',
    'fly A': 'flyoutA',
    'fly BQ': 'flyoutBq',
    'fly LF': 'flyoutLfB',
    'fly CF': 'flyoutCfB',
    'fly RF': 'flyoutRfB',
    'GB A': 'groundoutA',
    'GB B': 'groundoutB',
    'GB C': 'groundoutC',
    X: 'x',
  };
  /** Two lines of names, each with a line of numbers below it. */
  const chancesIn = (head: string): Readonly<Record<string, number>> => {
    const { heads, rows } = tableOf('01-cards', head);
    const names = [heads.slice(1), rows[1]?.slice(1) ?? []].flat();
    const numbers = [rows[0]?.slice(1) ?? [], rows[2]?.slice(1) ?? []].flat();
    const written = names.map((name, i) => [
      COLUMNS[name.replaceAll('*', '')] ?? name,
      Number(numbers[i]),
    ]);
    return Object.fromEntries(written.filter(([name]) => name !== ''));
  };

  it('of a batter', () => {
    expect(chancesIn('batter')).toEqual(AVERAGE_BATTING);
  });

  it('of a pitcher, his fielding checks in one', () => {
    const checks = PITCHER_COLUMNS.filter((column) => column.startsWith('x'));
    const others = PITCHER_COLUMNS.filter((column) => !column.startsWith('x'));
    const x = checks.reduce((sum, column) => sum + AVERAGE_PITCHING[column], 0);
    const chances = others.map((column) => [column, AVERAGE_PITCHING[column]] as const);
    expect(chancesIn('pitcher')).toEqual({ ...Object.fromEntries(chances), x });
  });
});
