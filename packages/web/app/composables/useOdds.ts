import type { Action, ActionOdds } from '@paper-dynasty/engine';
import { standardCharts } from '@paper-dynasty/engine';
import { isOneStep } from '../table/one-step.ts';

/** The odds of decisions, by the JSON of the action. */
export type OddsBook = ReadonlyMap<string, ActionOdds>;

export const oddsKey = (action: Action): string => JSON.stringify(action);

/** Fills in the odds of what I may do, one decision at a time, whenever the browser has nothing better to do. */
export const useOdds = (legal: () => readonly Action[]) => {
  const store = useGameStore();
  const book = shallowRef<OddsBook>(new Map());
  /** A choice waits for its odds, and so does what it recommends. */
  const weighing = shallowRef(true);
  let round = 0;
  const touched = useTouched();

  const work = async (actions: readonly Action[]): Promise<void> => {
    const mine = ++round;
    book.value = new Map();
    weighing.value = actions.length > 0;
    try {
      await weigh(actions, () => mine === round);
    } finally {
      if (mine === round) weighing.value = false;
    }
  };
  const weigh = async (actions: readonly Action[], wanted: () => boolean): Promise<void> => {
    const { state, cards } = store;
    if (!state || actions.length === 0) return;
    if (state.phase.type !== 'choice') await touched;
    if (!wanted()) return;
    const { oddsOf, oddsTools } = await import('../table/odds.ts');
    const tools = oddsTools(state, { cards, charts: standardCharts });
    for (const action of actions) {
      await idle();
      if (!wanted()) return;
      const odds = oddsOf(state, action, tools);
      if (odds) book.value = new Map([...book.value, [oddsKey(action), odds]]);
    }
  };
  onMounted(() => {
    watch(legal, (actions) => void work(actions.filter(isRisky)), { immediate: true });
  });
  onScopeDispose(() => {
    round += 1;
  });
  return { odds: book, weighing };
};

const isRisky = (action: Action): boolean =>
  action.type === 'choose' ||
  action.type === 'steal' ||
  action.type === 'walkIntentionally' ||
  action.type === 'setOffence' ||
  (action.type === 'setDefence' && isOneStep(action.alignment));

/** Some browsers do not say when they are idle. */
const idle = (): Promise<unknown> =>
  new Promise((resolve) =>
    'requestIdleCallback' in window
      ? requestIdleCallback(resolve, { timeout: 300 })
      : setTimeout(resolve, 30),
  );
