/** Behind a door of its own: the table comes up without it, and works out the odds when it stands. */

import {
  type Action,
  type ActionOdds,
  actionOdds,
  type Books,
  type CardBook,
  defaultAlignment,
  type GameState,
  MATCHUP_RESULTS,
  type ManagerTools,
  type MatchupOdds,
  managerTools,
  matchupOdds,
  standardCharts,
} from '@paper-dynasty/engine';
import type { MatchupLine } from './card-chart.ts';
import { MATCHUP_WORDS, MATCHUP_WORTH } from './odds-words.ts';

export const oddsTools = ({ rules }: GameState, books: Books): ManagerTools =>
  managerTools(books, rules);

/** @returns null for a decision without a risk of its own */
export const oddsOf = (state: GameState, action: Action, tools: ManagerTools): ActionOdds | null =>
  actionOdds(state, action, tools);

/** This batter against this pitcher, before the field as it stands. */
export const matchupOf = (state: GameState, books: Books): MatchupOdds => {
  const alignment =
    state.phase.type === 'offence' ? state.phase.alignment : defaultAlignment(state);
  return matchupOdds({ state, books, alignment });
};

/** The same in words, a line for each way that it can end. */
export function matchupLines(state: GameState, cards: CardBook): readonly MatchupLine[] {
  const ends = matchupOf(state, { cards, charts: standardCharts });
  return MATCHUP_RESULTS.map((end) => ({
    key: end,
    label: MATCHUP_WORDS[end],
    worth: MATCHUP_WORTH[end],
    share: ends[end],
  }));
}
