import type { GameSnapshot } from '@paper-dynasty/api/contract';
import { TRPCClientError } from '@trpc/client';
import { breathe } from '../table/breathe.ts';
import { closedBy } from '../table/closed.ts';
import { fromWire } from '../table/wire.ts';
import { refusalIn } from './useGameActions.ts';

/**
 * Reads a game into the store: on the server for the first picture, in the browser when one page
 * leads to another. A game that is there already is not read again: the feed brings what it missed.
 * @param invited whoever holds an invitation sees nothing of a private game before he has a seat in it
 */
export const useGame = async (gameId: string, invited = false) => {
  const store = useGameStore();
  const trpc = useTrpc();
  const nuxt = useNuxtApp();
  const problem = shallowRef(false);
  const closed = useClosed(gameId);
  const read = () => trpc.game.byId.query({ gameId });
  const load = (snapshot: GameSnapshot): void => {
    store.load(snapshot);
    closed.value = null;
  };

  const take = (failure: unknown): void => {
    const status: unknown = failure instanceof TRPCClientError ? failure.data?.httpStatus : null;
    if (status === 404 && invited) return store.forget();
    if (status === 404 || status === 400)
      throw createError({ status: 404, fatal: import.meta.client });
    problem.value = true;
    if (failure instanceof TRPCClientError) closed.value = closedBy(refusalIn(failure));
  };

  if (import.meta.server || nuxt.isHydrating) {
    const { data, error } = await useAsyncData(`game-${gameId}`, read, { deep: false });
    if (import.meta.client) await breathe();
    if (data.value) load(fromWire(data.value));
    else take(error.value?.cause ?? error.value);
  } else if (store.game?.id !== gameId) {
    try {
      load(fromWire(await read()));
    } catch (failure) {
      take(failure);
    }
  }
  return { store, problem: computed(() => problem.value && store.game?.id !== gameId), closed };
};
