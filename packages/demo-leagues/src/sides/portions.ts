/** How an amount is spread over columns. */

import { CHANCES } from '@paper-dynasty/engine';
import type { ParkChances } from '../expected/card-side.ts';

/** The amount over these columns, in the proportions of the average side. */
export const portion = <Column extends string>(
  amount: number,
  average: { readonly [C in Column]: number },
  columns: readonly Column[],
): { readonly [C in Column]?: number } => {
  const total = columns.reduce((sum, column) => sum + average[column], 0);
  const parts: { [C in Column]?: number } = {};
  for (const column of columns) parts[column] = (amount * average[column]) / total;
  return parts;
};

interface AverageSide {
  readonly side: { readonly bpHomerun: number; readonly bpSingle: number };
  readonly results: { readonly homerun: number; readonly single: number };
}

interface BallparkColumns {
  readonly columns: {
    readonly homerun: number;
    readonly bpHomerun: number;
    readonly bpSingle: number;
  };
  /** Singles that no park can take away. */
  readonly single: number;
}

/** Chances that any park may decide on one side: a great slugger's home runs clear every fence. */
const MOST_BALLPARK = 5;

/** Splits home runs and singles into sure and ballpark ones, worth the wished amount in his parks. */
export const ballparkColumns = (
  wished: { readonly homerun: number; readonly single: number },
  park: ParkChances,
  average: AverageSide,
): BallparkColumns => {
  const { side, results } = average;
  const most = (share: number): number => Math.min(share, MOST_BALLPARK);
  const bpHomerun = most((wished.homerun * side.bpHomerun) / results.homerun);
  const bpSingle = most((wished.single * side.bpSingle) / results.single);
  return {
    columns: {
      homerun: Math.max(0, wished.homerun - bpHomerun * park.homerun),
      bpHomerun: Math.min(bpHomerun, wished.homerun / park.homerun),
      bpSingle: Math.min(bpSingle, wished.single / park.single),
    },
    single: Math.max(0, wished.single - bpSingle * park.single),
  };
};

/** Chances of a side that these columns leave. */
export const restOf = (columns: { readonly [column: string]: number }): number =>
  CHANCES - Object.values(columns).reduce((sum, chances) => sum + chances, 0);
