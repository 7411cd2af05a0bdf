/** Giving an out for a base. @see rules §12, §21 */

import type { BaseCode } from '../model/baseball.ts';
import { onBases } from '../model/baseball.ts';
import type { Card } from '../model/cards.ts';
import type { BuntResult } from '../model/charts.ts';
import type { GameState } from '../model/state.ts';
import { unreachable } from '../model/unreachable.ts';
import type { ManagerTools } from './tools.ts';
import type { After, Valuer } from './value.ts';
import { codeNow } from './value.ts';

/** Mean worth of a sacrifice bunt, cell by cell of the chart. */
export const buntWorth = (
  state: GameState,
  { batter, value }: { readonly batter: Card; readonly value: Valuer },
  tools: ManagerTools,
): number => {
  const chart = tools.charts.bunt[batter.bunt];
  const cornersIn = state.phase.type === 'offence' && state.phase.alignment.infield !== 'normal';
  const code = codeNow(state);
  let sum = 0;
  let last: BuntResult | null = null;
  let worth = 0;
  for (let i = 0; i < chart.length; i++) {
    const result = cornersIn ? drawnIn(chart, i, tools) : (chart[i] ?? 'FAIL');
    // Equal results stand side by side on a chart.
    if (result !== last) worth = value(afterBunt(code, state.outs, result));
    last = result;
    sum += worth;
  }
  return sum / chart.length;
};

/** Corners in: no bunt hit, and the last successes become outs at the lead base. */
const drawnIn = (
  chart: readonly BuntResult[],
  index: number,
  { charts }: ManagerTools,
): BuntResult => {
  const cell = chart[index] ?? 'FAIL';
  if (cell === 'HIT') return 'SUC';
  const lastSuccess = chart.lastIndexOf('SUC');
  return cell === 'SUC' && index > lastSuccess - charts.tuning.bunt.cornersShift ? 'LEAD' : cell;
};

const leadBit = (code: number): number => (code & 2 ? 2 : 1);

/** First or second, or both, are taken; third is empty. */
const afterBunt = (code: BaseCode, outs: number, result: BuntResult): After => {
  const moved = code << 1;
  const follower = code & ~leadBit(code);
  switch (result) {
    case 'HIT':
      return { code: onBases(moved | 1), outs, runs: 0 };
    case 'SUC':
      return { code: onBases(moved), outs: outs + 1, runs: 0 };
    case 'LEAD':
      return { code: onBases((follower << 1) | 1), outs: outs + 1, runs: 0 };
    case 'FAIL':
      return { code, outs: outs + 1, runs: 0 };
    case 'DP':
      return { code: onBases(follower), outs: outs + 2, runs: 0 };
    default:
      return unreachable(result);
  }
};
