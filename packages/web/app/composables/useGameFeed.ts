import type { GameMessage } from '@paper-dynasty/api/contract';
import { createLiveLine } from '../table/live-line.ts';
import { ANSWER_MS, within } from '../table/retry.ts';
import { fromWire } from '../table/wire.ts';
import type { Talk } from './useTalk.ts';

/** How fresh the board is. */
export type FeedStatus = 'connecting' | 'live' | 'stale' | 'offline' | 'refused';

/** Longer than two heartbeats: without a word from the server the board is old. */
const STALE_AFTER_MS = 35_000;

/**
 * Keeps the game in the store up to date: listens from the version that is there, comes back after
 * every interruption, and reads the game again when something is missing.
 */
export const useGameFeed = (gameId: string, talk?: Pick<Talk, 'last' | 'hear' | 'leave'>) => {
  const store = useGameStore();
  const trpc = useTrpc();
  const online = useOnline();
  const { wsUrl } = useRuntimeConfig().public;
  const status = shallowRef<FeedStatus>('connecting');
  let heard = 0;
  let listens = false;

  const resync = async (): Promise<void> => {
    try {
      store.load(fromWire(await within(ANSWER_MS, trpc.game.byId.query({ gameId }))));
    } catch {
      line.dial();
    }
  };
  const line = createLiveLine({
    gameId,
    address: async () => {
      const { ticket } = await trpc.account.socketTicket.mutate();
      return `${wsUrl}/trpc?ticket=${encodeURIComponent(ticket)}`;
    },
    after: () => store.version,
    onMessage: (message) => {
      heard = Date.now();
      status.value = 'live';
      if (take(store, message) === 'gap') void resync();
    },
    ...(talk && { talk: { after: talk.last, onBatch: talk.hear } }),
    onLost: () => {
      if (status.value === 'live') status.value = 'connecting';
    },
    onRefused: () => {
      status.value = 'refused';
    },
  });

  useIntervalFn(() => {
    if (status.value !== 'live' || Date.now() - heard < STALE_AFTER_MS) return;
    status.value = 'stale';
    line.dial();
  }, 5_000);
  watch(online, (isOnline) => {
    status.value = isOnline ? 'connecting' : 'offline';
    if (isOnline) line.dial();
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

  return { status: readonly(status), resync, line };
};

/** A gap: the server knows more than has arrived here. */
const take = (store: ReturnType<typeof useGameStore>, message: GameMessage): 'fine' | 'gap' => {
  store.see(message);
  if (message.type === 'events') return store.receive(message.events) === 'gap' ? 'gap' : 'fine';
  return message.type === 'heartbeat' && message.version > store.version ? 'gap' : 'fine';
};
