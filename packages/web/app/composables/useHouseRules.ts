import type { HouseRule, HouseRules } from '@paper-dynasty/engine';

interface Settled {
  readonly reason: string;
  readonly rules: HouseRules;
  /** What those who make a game may choose themselves. */
  readonly open: readonly HouseRule[];
}

/** The rules of the league's games, and what is left open to those who make one. */
export const useHouseRules = () => {
  const trpc = useTrpc();
  return useAsyncData('house-rules', () => trpc.league.houseRules.query(), { deep: false });
};

/** Settles the rules of the league; who may not is told so. */
export const useSettleHouseRules = (house: ReturnType<typeof useHouseRules>['data']) => {
  const trpc = useTrpc();
  const { busy, problem, ask } = useAsking();
  const requestIdOf = useRequestId();
  /** The same may be settled twice, with another ruling in between. */
  let done = 0;
  /** @returns whether it is settled */
  const settle = (settled: Settled): Promise<boolean> =>
    ask(async () => {
      const actionId = requestIdOf({ done, ...settled });
      house.value = await trpc.admin.setHouseRules.mutate({ actionId, ...settled });
      done += 1;
    });
  return { settle, busy, problem };
};
