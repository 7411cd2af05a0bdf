/** How often each figure is the official one, over a file. */

import type { Comparison } from './compare-game.ts';

interface Rate {
  compared: number;
  same: number;
  readonly misses: string[];
}

export interface MatchRates {
  readonly add: (gameId: string, comparisons: readonly Comparison[]) => void;
  /** A row a measure: how many were compared, how many are the same, in percent. */
  readonly table: () => string;
  /** Every difference, one a line, by measure. */
  readonly misses: () => readonly string[];
}

export const matchRates = (): MatchRates => {
  const rates = new Map<string, Rate>();
  return {
    add: (gameId, comparisons) => {
      for (const one of comparisons) addComparison(rates, gameId, one);
    },
    table: () => [HEAD, ...[...rates].map(([measure, rate]) => row(measure, rate))].join('\n'),
    misses: () => [...rates.values()].flatMap((rate) => rate.misses),
  };
};

const addComparison = (rates: Map<string, Rate>, gameId: string, one: Comparison): void => {
  const rate = rates.get(one.measure) ?? { compared: 0, same: 0, misses: [] };
  rate.compared += 1;
  if (one.same) rate.same += 1;
  else {
    const where = [gameId, one.where].filter((part) => part !== '').join(' ');
    const because = one.because ? ` (${one.because})` : '';
    rate.misses.push(
      `${one.measure}: ${where}: ${one.found}, officially ${one.official}${because}`,
    );
  }
  rates.set(one.measure, rate);
};

const columns = (cells: readonly [string, string, string, string]): string =>
  `${cells[0].padEnd(24)}${cells[1].padStart(10)}${cells[2].padStart(10)}${cells[3].padStart(10)}`;

const HEAD = columns(['figure', 'compared', 'same', 'percent']);

const row = (measure: string, { compared, same }: Rate): string =>
  columns([measure, `${compared}`, `${same}`, `${percent(same, compared)} %`]);

/** Never rounded up to a hundred. */
const percent = (same: number, compared: number): string =>
  same === compared ? '100' : (Math.floor((same / compared) * 100_000) / 1000).toFixed(3);
