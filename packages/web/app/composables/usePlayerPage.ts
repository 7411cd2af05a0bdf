import type { PlayerPage } from '@paper-dynasty/api/contract';
import { fromWire } from '../table/wire.ts';

/** A player as he is in one of his teams: his card, and what he has done. */
export const usePlayerPage = async (playerId: string, teamId: string | undefined) => {
  const trpc = useTrpc();
  const { data, problem, refresh } = await usePageData(`player-${playerId}`, () =>
    trpc.player.byId.query({ playerId, ...(teamId ? { teamId } : {}) }),
  );
  const page = computed(() => (data.value ? fromWire<PlayerPage>(data.value) : null));
  return { page, problem, refresh };
};
