/** What a man's bat and glove are still worth when another might take his place. @see rules §20, §21 */

import type { FieldPosition } from '../model/baseball.ts';
import type { Card } from '../model/cards.ts';
import type { GameState } from '../model/state.ts';
import { runsLetIn } from './fielding-worth.ts';
import { matchup, WOBA_PER_RUN } from './matchup.ts';
import type { ManagerTools } from './tools.ts';
import { now, winValue } from './value.ts';

/** Batters of half an inning, as a rule. */
const BATTERS = 4.25;
/** Half-innings that a game may last longer. */
const EXTRA = 0.2;

/** How many runs each man who might come in is worth more than the one who would go. */
export type Gains = (comes: Card) => number;

/** Innings after this one. */
export const inningsAfter = ({ inning, rules }: GameState): number =>
  Math.max(0, rules.innings - inning);

/** Runs that the new man bats in more than the old one until the game ends. */
export const batGains = (state: GameState, goes: Card, { notes }: ManagerTools): Gains => {
  const turns = ((inningsAfter(state) + EXTRA) * BATTERS) / 9;
  const his = matchup(goes, undefined, notes);
  return (comes) => (turns * (matchup(comes, undefined, notes) - his)) / WOBA_PER_RUN;
};

/** Runs that the new man keeps out there more than the old one, so many half-innings from now on. */
export const gloveGains = (
  { goes, position }: { readonly goes: Card; readonly position: FieldPosition },
  halves: number,
  { charts }: ManagerTools,
): Gains => {
  const batters = (halves + EXTRA) * BATTERS;
  const his = runsLetIn(goes, position, charts);
  return (comes) => batters * (his - runsLetIn(comes, position, charts));
};

/** What a run for the side at bat does to its chance to win. */
export const winsOfRun = (state: GameState, { expectancy }: ManagerTools): number => {
  const as = now(state);
  return winValue(state, { ...as, runs: 1 }, expectancy) - winValue(state, as, expectancy);
};
