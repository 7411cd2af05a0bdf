import type { GameState } from '@paper-dynasty/engine';
import { v7 } from 'uuid';

/** The win that is mine when the other manager's time is up: asked for, never taken. */
export const useClaimWin = (gameId: string, state: () => GameState) => {
  const trpc = useTrpc();
  const { busy, problem, ask } = useAsking({ state });
  const claim = () => ask(() => trpc.game.claimWin.mutate({ gameId, actionId: v7() }));
  return { busy, problem, claim };
};
