import type { GameMessage, GameSnapshot } from '@paper-dynasty/api/contract';
import { createLiveLine } from '../table/live-line.ts';
import { ANSWER_MS, within } from '../table/retry.ts';
import { fromWire } from '../table/wire.ts';
import type { Talk } from './useTalk.ts';

/**
 * Keeps the game in the store up to date: listens from the version that is there, comes back after
 * every interruption, and reads the game again when something is missing.
 */
export const useGameFeed = (gameId: string, talk?: Pick<Talk, 'last' | 'hear' | 'leave'>) => {
  const store = useGameStore();
  const trpc = useTrpc();
  const { wsUrl } = useRuntimeConfig().public;
  const freshness = useFreshness(() => line.dial());
  const closed = useClosed(gameId);
  let listens = false;

  const read = async (): Promise<GameSnapshot> =>
    fromWire(await within(ANSWER_MS, trpc.game.byId.query({ gameId })));
  const load = (snapshot: GameSnapshot): void => {
    store.load(snapshot);
    closed.value = null;
  };
  const resync = (): Promise<void> => read().then(load, () => line.dial());
  /** What happened since the copy from which the server came back is gone there, talk too. */
  const startOver = (snapshot: GameSnapshot): void => {
    talk?.leave();
    store.forget();
    load(snapshot);
  };
  const line = createLiveLine({
    gameId,
    address: async () => {
      const { ticket } = await trpc.account.socketTicket.mutate();
      return `${wsUrl}/trpc?ticket=${encodeURIComponent(ticket)}`;
    },
    after: () => store.version,
    onMessage: (message) => {
      freshness.heard();
      if (take(store, message) === 'gap') void resync();
      else closed.value = null;
    },
    ...(talk && { talk: { after: talk.last, onBatch: talk.hear } }),
    onLost: freshness.lost,
    // It is dialled again whatever comes of this, and says so again.
    onAhead: () => void read().then(startOver, () => undefined),
    onClosed: (as) => {
      closed.value = as;
      freshness.closed(as);
    },
    onRefused: freshness.refused,
  });

  watch(
    () => store.mySides.join(),
    () => {
      // Also while it is being dialled: the room may have been chosen before the seat was taken.
      if (!talk || !listens) return;
      talk.leave();
      line.dial();
    },
  );
  onMounted(() => {
    listens = true;
    line.dial();
  });
  onScopeDispose(line.close);

  return { status: readonly(freshness.status), resync, again: freshness.again, line };
};

/** A gap: the server knows more than has arrived here. */
const take = (store: ReturnType<typeof useGameStore>, message: GameMessage): 'fine' | 'gap' => {
  store.see(message);
  if (message.type === 'events') return store.receive(message.events) === 'gap' ? 'gap' : 'fine';
  return message.type === 'heartbeat' && message.version > store.version ? 'gap' : 'fine';
};
