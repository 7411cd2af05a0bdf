/** An AI before a card that is only a picture: it cannot read it. @see rules §6.5 */

import type { Outcome } from '../model/outcome.ts';
import type { GameState } from '../model/state.ts';
import { whim } from './chance.ts';
import type { ManagerTools } from './tools.ts';

const SIDES = 20;

/** A league-average outcome off the quick chart, from the game's own hash: the dice on the table stay as they are. */
export const averageReading = (state: GameState, { charts }: ManagerTools): Outcome => {
  const draw = whim(state) * SIDES * SIDES;
  const row = charts.quick[Math.floor(draw / SIDES)] ?? [];
  const face = Math.floor(draw % SIDES) + 1;
  return row.find((cell) => face <= cell.max)?.outcome ?? { code: 'STRIKEOUT' };
};
