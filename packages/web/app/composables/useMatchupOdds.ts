import {
  type CardBook,
  type GameState,
  MATCHUP_RESULTS,
  standardCharts,
} from '@paper-dynasty/engine';
import type { MatchupLine } from '../table/card-chart.ts';
import { MATCHUP_WORDS, MATCHUP_WORTH } from '../table/odds-words.ts';

interface Moment {
  readonly state: GameState;
  readonly cards: CardBook;
}

/**
 * The chances of this batter against this pitcher, with park, fielders and a tired arm counted in.
 * Null before somebody has touched the page, and while nobody is at bat.
 */
export const useMatchupOdds = (moment: () => Moment) => {
  const tools = shallowRef<typeof import('../table/odds.ts') | null>(null);
  void useTouched().then(async () => {
    tools.value = await import('../table/odds.ts').catch(() => null);
  });
  return computed<readonly MatchupLine[] | null>(() => {
    const { state, cards } = moment();
    if (!tools.value || state.phase.type === 'over') return null;
    const ends = tools.value.matchupOf(state, { cards, charts: standardCharts });
    return MATCHUP_RESULTS.map((end) => ({
      key: end,
      label: MATCHUP_WORDS[end],
      worth: MATCHUP_WORTH[end],
      share: ends[end],
    }));
  });
};
