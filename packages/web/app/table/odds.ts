/** Behind a door of its own: the table comes up without it, and works out the odds when it stands. */

import {
  type Action,
  type ActionOdds,
  actionOdds,
  type Books,
  defaultAlignment,
  type GameState,
  type ManagerTools,
  type MatchupOdds,
  managerTools,
  matchupOdds,
} from '@paper-dynasty/engine';

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
