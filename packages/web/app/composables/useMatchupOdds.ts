import type { CardBook, GameState } from '@paper-dynasty/engine';
import type { MatchupLine } from '../table/card-chart.ts';

interface Moment {
  readonly state: GameState;
  readonly cards: CardBook;
}

/**
 * The chances of this batter against this pitcher, with park, fielders and a tired arm counted in.
 * Nothing of the odds comes with the page: they are fetched with the first touch.
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
    return tools.value.matchupLines(state, cards);
  });
};
