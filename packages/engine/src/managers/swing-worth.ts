/** What it is worth to let the batter swing. @see rules §21 */

import type { GameState } from '../model/state.ts';
import { AVERAGE_WOBA, matchup, WOBA_PER_RUN } from './matchup.ts';
import type { Facing } from './mind.ts';
import type { ManagerTools } from './tools.ts';
import { now, type Valuer } from './value.ts';

/** The moment as it is, for a batter who is better or worse against this pitcher than most are. */
export const swingWorth = (
  state: GameState,
  { value, batter, pitcher }: Facing & { readonly value: Valuer },
  { notes }: ManagerTools,
): number => {
  const { code, outs } = now(state);
  const stay = value({ code, outs, runs: 0 });
  if (!batter) return stay;
  const run = value({ code, outs, runs: 1 }) - stay;
  const better = matchup(batter, pitcher, notes) - AVERAGE_WOBA;
  return stay + (run * better) / WOBA_PER_RUN;
};
