import type { LoggedEvent } from '@paper-dynasty/api/contract';
import { disputedCards } from '../story/disputed-cards.ts';
import { fromWire } from '../table/wire.ts';

/**
 * The cards of a game that were read differently.
 * @param version how far the game has come: another one may have been disputed since
 */
export const useProtests = (gameId: string, version: () => number) => {
  const trpc = useTrpc();
  const { data, error, refresh } = useAsyncData(
    `protests-${gameId}`,
    () => trpc.game.log.query({ gameId }),
    { deep: false, server: false, lazy: true },
  );
  watchDebounced(version, () => refresh(), { debounce: 2_000 });
  /** Null: not read yet. */
  const cards = computed(() => {
    const log = data.value && fromWire<readonly LoggedEvent[]>(data.value.events);
    return log ? disputedCards(log.map(({ event }) => event)) : null;
  });
  return { cards, error, refresh };
};
