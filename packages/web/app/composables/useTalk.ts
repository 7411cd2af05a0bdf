import type { ChatBatch, ChatMessage } from '@paper-dynasty/api/contract';
import { v7 } from 'uuid';
import { refusalWords } from '../table/refusal-words.ts';
import { refusalIn } from './useGameActions.ts';

/** So many of the last messages stay on the page. */
const KEPT = 200;

/** What is said at a game, and a way to say something. */
export const useTalk = (gameId: string) => {
  const trpc = useTrpc();
  const { me } = useMe();
  const room = shallowRef<ChatBatch['room'] | null>(null);
  const messages = shallowRef<readonly ChatMessage[]>([]);
  /** What is written and not said yet: it outlives the tab it stands in, and a page that begins anew. */
  const draft = useSessionStorage(`half-said-${gameId}`, '');
  /** The number of the last message that was looked at. */
  const seen = shallowRef(0);
  const muted = useLocalStorage('mute-talk', false);
  /** People whose words are not shown in this browser. */
  const hushed = useLocalStorage<string[]>('mute-people', []);

  const last = (): number => messages.value.at(-1)?.number ?? 0;
  const hear = (batch: ChatBatch): void => {
    room.value = batch.room;
    const fresh = batch.messages.filter(({ number }) => number > last());
    if (fresh.length > 0) messages.value = [...messages.value, ...fresh].slice(-KEPT);
  };
  /** Somebody who takes a seat hears another room. */
  const leave = (): void => {
    messages.value = [];
    seen.value = 0;
    room.value = null;
  };
  const look = (): void => {
    seen.value = last();
  };

  const mine = computed(() => me.value?.user?.id ?? null);
  const shown = computed(() =>
    messages.value.filter(({ from, text }) => text !== '' && !hushed.value.includes(from)),
  );
  const unread = computed(() =>
    muted.value
      ? 0
      : shown.value.filter(({ number, from }) => number > seen.value && from !== mine.value).length,
  );
  /** The game in which the other manager waits for a rematch. */
  const rematch = computed(
    () =>
      messages.value.findLast((one) => one.rematch !== null && one.from !== mine.value)?.rematch ??
      null,
  );

  /** @returns why it could not be said, in words; null when it was */
  const say = async (text: string): Promise<string | null> => {
    try {
      await trpc.chat.say.mutate({ gameId, messageId: v7(), text });
      return null;
    } catch (error) {
      return refusalWords(refusalIn(error), null);
    }
  };
  return { room, draft, shown, unread, rematch, muted, hushed, mine, last, hear, leave, look, say };
};

export type Talk = ReturnType<typeof useTalk>;
