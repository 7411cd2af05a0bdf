/** What it is worth to let the batter swing. @see rules §21 */

import { battingSide, fieldingSide } from '../model/baseball.ts';
import type { GameState } from '../model/state.ts';
import { AVERAGE_WOBA, matchup } from './matchup.ts';
import { cardOf, type ManagerTools } from './tools.ts';
import { now, type Valuer } from './value.ts';

/** wOBA that makes a run over one plate appearance. */
const WOBA_PER_RUN = 1.2;

/** The moment as it is, for a batter who is better or worse against this pitcher than most are. */
export const swingWorth = (state: GameState, value: Valuer, tools: ManagerTools): number => {
  const stay = now(state);
  const side = battingSide(state.half);
  const batter = cardOf(state, { side, id: state.batter }, tools);
  if (!batter) return value(stay);
  const defence = fieldingSide(state.half);
  const pitcher = cardOf(state, { side: defence, id: state.teams[defence].field.P }, tools);
  const run = value({ ...stay, runs: 1 }) - value(stay);
  const better = matchup(batter, pitcher, tools.notes) - AVERAGE_WOBA;
  return value(stay) + (run * better) / WOBA_PER_RUN;
};
