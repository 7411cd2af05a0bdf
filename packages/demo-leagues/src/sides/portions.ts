/** How an amount is spread over columns. */

import { CHANCES } from '@paper-dynasty/engine';
import type { ParkChances } from '../expected/card-side.ts';
import { only, type Results } from '../expected/results.ts';

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
  /** Ballpark results that the park keeps. */
  readonly outs: Results;
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
  const bpHomerun = Math.min(
    most((wished.homerun * side.bpHomerun) / results.homerun),
    wished.homerun / park.homerun,
  );
  const bpSingle = Math.min(
    most((wished.single * side.bpSingle) / results.single),
    wished.single / park.single,
  );
  return {
    columns: { homerun: wished.homerun - bpHomerun * park.homerun, bpHomerun, bpSingle },
    single: wished.single - bpSingle * park.single,
    outs: only({
      flyOut: bpHomerun * (1 - park.homerun),
      lineOut: bpSingle * (1 - park.single),
    }),
  };
};

/** Chances of a side that these columns leave. */
export const restOf = (columns: { readonly [column: string]: number }): number =>
  CHANCES - Object.values(columns).reduce((sum, chances) => sum + chances, 0);
