import type { GameCard, Results } from '@paper-dynasty/api/contract';
import { fromWire } from '../table/wire.ts';

interface Shown {
  /** The newest of them. */
  readonly results: Results;
  readonly teamId?: string | undefined;
}

/** Later games have greater ids. */
const merged = (some: readonly GameCard[], others: readonly GameCard[]): readonly GameCard[] => {
  const byId = new Map([...some, ...others].map((game) => [game.id, game]));
  return [...byId.values()].sort((one, other) => (one.id < other.id ? 1 : -1));
};

/** Games that are over, the newest first, and the way to those before them. */
export const useOlderResults = (shown: () => Shown) => {
  const trpc = useTrpc();
  const { busy, problem, ask } = useAsking();
  /** All that were shown since somebody asked for more: a new result pushes none of them out. */
  const kept = shallowRef<readonly GameCard[]>([]);
  const moreBefore = shallowRef<boolean | null>(null);
  const games = computed(() => merged(kept.value, shown().results.games));
  const more = computed(() => moreBefore.value ?? shown().results.more);
  const older = () =>
    ask(async () => {
      const asked = { teamId: shown().teamId, before: games.value.at(-1)?.id };
      const page = fromWire<Results>(await trpc.lobby.results.query(asked));
      kept.value = merged(games.value, page.games);
      moreBefore.value = page.more;
    });
  return { games, more, older, busy, problem };
};
