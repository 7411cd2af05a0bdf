import {
  type Action,
  legalDecisions,
  legalSubstitutions,
  type Side,
  standardCharts,
  waitingFor,
} from '@paper-dynasty/engine';
import { type Forced, forcedOn } from '../table/forced.ts';
import { type Manners, mannersOf } from '../table/manners.ts';

/** Whether it is my decision, and what I may decide: the engine's own lists. */
export const useTurn = () => {
  const store = useGameStore();
  const side = computed<Side | undefined>(() => {
    const { state, mySides } = store;
    return state ? waitingFor(state).find((one) => mySides.includes(one)) : undefined;
  });
  const books = computed(() => ({ cards: store.cards, charts: standardCharts }));
  const legal = computed<readonly Action[]>(() =>
    store.state && side.value ? legalDecisions(store.state, side.value, books.value) : [],
  );
  const substitutions = computed<readonly Action[]>(() =>
    store.state && side.value && store.state.phase.type !== 'setup'
      ? legalSubstitutions(store.state, side.value, books.value)
      : [],
  );
  const manners = computed<Manners | null>(() =>
    store.state && store.mySides.length > 0
      ? mannersOf(store.state, { sides: store.mySides, books: books.value })
      : null,
  );
  const forced = computed<Forced | null>(() =>
    store.state && side.value ? forcedOn(store.state, side.value, books.value) : null,
  );
  return { side, legal, substitutions, manners, forced };
};
