import type { Ending, GameState, Outcome, Side } from '@paper-dynasty/engine';

/** What an official may rule, with what it takes to do it. */
export type Ruling =
  | { readonly type: 'settleOutcome'; readonly outcome: Outcome }
  | { readonly type: 'forfeit'; readonly loser: Side }
  | { readonly type: 'correctResult'; readonly ending: Ending; readonly winner: Side | null }
  | { readonly type: 'undoDecision' | 'resume' | 'suspend' | 'callGame' | 'void' };

interface Written {
  /** A ruling that is sent again after a lost answer is the same one. */
  readonly actionId: string;
  readonly reason: string;
}

/** Rules over a game; everything is written down for good. */
export const useRuling = (gameId: string, state: () => GameState) => {
  const trpc = useTrpc();
  const { busy, problem, ask } = useAsking({ state });
  const send = (ruling: Ruling, written: Written): Promise<unknown> => {
    const base = { gameId, ...written };
    switch (ruling.type) {
      case 'settleOutcome':
        return trpc.admin.settleOutcome.mutate({ ...base, outcome: ruling.outcome });
      case 'forfeit':
        return trpc.admin.forfeit.mutate({ ...base, loser: ruling.loser });
      case 'correctResult':
        return trpc.admin.correctResult.mutate({
          ...base,
          ending: ruling.ending,
          winner: ruling.winner,
        });
      default:
        return trpc.admin[ruling.type].mutate(base);
    }
  };
  /** @returns whether it is ruled */
  const rule = async (ruling: Ruling, written: Written) => {
    const ruled = await ask(() => send(ruling, written));
    if (ruled) void lookAtCasesAgain();
    return ruled;
  };
  return { rule, busy, problem };
};
