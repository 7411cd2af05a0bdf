import { TRPCClientError } from '@trpc/client';
import { fromWire } from '../table/wire.ts';

/**
 * Reads a game into the store: on the server for the first picture, in the browser when one page
 * leads to another.
 */
export const useGame = async (gameId: string) => {
  const store = useGameStore();
  const trpc = useTrpc();
  const { data, error } = await useAsyncData(
    `game-${gameId}`,
    () => trpc.game.byId.query({ gameId }),
    {
      deep: false,
      getCachedData: (key, nuxt) => (nuxt.isHydrating ? nuxt.payload.data[key] : undefined),
    },
  );
  const code: unknown =
    error.value instanceof TRPCClientError ? error.value.data?.httpStatus : undefined;
  if (code === 404 || code === 400) throw createError({ status: 404, fatal: true });
  if (data.value) store.load(fromWire(data.value));
  return { store, problem: computed(() => error.value !== undefined && store.game === null) };
};
