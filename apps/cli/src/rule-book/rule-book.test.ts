import { readFileSync } from 'node:fs';
import type { D20Row, FieldPosition, Hand, QuickCell } from '@paper-dynasty/engine';
import {
  AVERAGE_BATTING,
  AVERAGE_PITCHING,
  expectancyTables,
  FIELD_POSITIONS,
  PITCHER_COLUMNS,
  standardCharts,
} from '@paper-dynasty/engine';
import { pd, sba } from '@paper-dynasty/league-config';
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

/** The settings that each league comes with. */
const standard = pd.rulesFor({ mode: 'ranked', ai: false });
const pictures = sba.rulesFor({ mode: 'ranked', ai: false });

describe('§24, the settings', () => {
  const WORDS: Readonly<Record<string, unknown>> = { yes: true, no: false, none: null };
  const settingOf = (text: string): unknown =>
    text in WORDS ? WORDS[text] : /^\d+$/.test(text) ? Number(text) : text;
  const written = tableOf('24-settings', 'setting').rows.flatMap(([names = '', value = '']) => {
    const values = value.split(', ').map((text) => settingOf(text.replaceAll('`', '')));
    return names.split(', ').map((name, i) => [name.replaceAll('`', ''), values[i]] as const);
  });

  it('has them all', () => {
    expect(written.map(([name]) => name).sort()).toEqual(Object.keys(standard).sort());
  });

  const PLAIN = written.filter(
    ([name, value]) => value !== '' && !['resolution', 'rarePlays'].includes(name),
  );
  it.each(PLAIN)('%s is %j in both leagues', (name, value) => {
    for (const rules of [standard, pictures])
      expect(Reflect.get(rules, name)).toEqual(name === 'mercy' ? [] : value);
  });

  it('says where the leagues differ', () => {
    const { resolution, rarePlays } = Object.fromEntries(written);
    expect(resolution).toBe('PD auto');
    expect(rarePlays).toBe('SBA yes');
    expect([standard.resolution, pictures.resolution]).toEqual(['auto', 'manual']);
    expect([standard.rarePlays, pictures.rarePlays]).toEqual([false, true]);
    const friendly = { mode: 'friendly', ai: false } as const;
    expect(sba.rulesFor(friendly).resolution).toBe('chart');
  });
});

describe('what plays are weighed by', () => {
  const RUNS = { '[RE1015]': 're-2010-2015', '[R19]': 're-2019', '[SIM]': 're-simulated' } as const;
  it.each(Object.entries(RUNS))('§0, runs to be expected: %s', (head, runExpectancyId) => {
    const { heads, rows } = tableOf('00-calibration', 'code');
    const { runs } = expectancyTables({ ...standard, runExpectancyId });
    expect(rows).toHaveLength(8);
    rows.forEach((cells, i) => {
      const code = ([0, 1, 2, 3, 4, 5, 6, 7] as const)[i] ?? 0;
      const written = cells[heads.indexOf(head)]?.split(' ').map(Number);
      expect(written).toEqual([0, 1, 2].map((outs) => Number(runs(code, outs).toFixed(3))));
    });
  });

  it('is the published table in both leagues', () => {
    for (const { runExpectancyId } of [standard, pictures])
      expect(runExpectancyId).toBe(RUNS['[RE1015]']);
  });

  /** Half, inning, home's lead, bases, outs, as the rows of the book say them. */
  const MOMENTS = [
    [1, 'top', 0, 0, 0],
    [1, 'bottom', 0, 0, 0],
    [7, 'bottom', -1, 0, 0],
    [9, 'top', 1, 0, 0],
    [9, 'bottom', 0, 0, 0],
    [9, 'bottom', -1, 0, 0],
    [9, 'bottom', -1, 1, 0],
    [9, 'bottom', -1, 7, 2],
    [9, 'bottom', 0, 4, 1],
  ] as const;
  it.each([
    [1, 'we-standard'],
    [2, 'we-2019'],
  ] as const)('§20, chances of the home side, column %i: %s', (column, winExpectancyId) => {
    const chances = tablesIn(page('20-expectancy'))[1];
    const { wins } = expectancyTables({ ...standard, ghostRunnerFrom: null, winExpectancyId });
    expect(chances?.rows).toHaveLength(MOMENTS.length);
    MOMENTS.forEach(([inning, half, homeLead, code, outs], i) => {
      const chance = wins({ inning, half, homeLead, code, outs });
      expect(Math.abs(Number(chances?.rows[i]?.[column]) - chance)).toBeLessThan(0.005);
    });
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
