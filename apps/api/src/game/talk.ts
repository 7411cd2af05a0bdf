import {
  addMessage,
  type Db,
  type MessageRow,
  readMessages,
  type SaidMessage,
} from '@paper-dynasty/db';
import { SIDES } from '@paper-dynasty/engine';
import { type TrackedEnvelope, tracked } from '@trpc/server';
import type { ChatBatch, ChatMessage } from '../game-views.ts';
import type { Context } from '../trpc/context.ts';
import { refuse } from '../trpc/refusal.ts';
import { watchableGame } from './access.ts';
import type { GameBus } from './game-bus.ts';

/** Whoever comes late reads so many of the last messages. */
const BACKLOG = 100;

type Room = MessageRow['room'];

/**
 * The managers talk among themselves, and so does everybody who watches: nobody can whisper to a
 * manager what he should do.
 * @throws notFound for a game that is not his to see
 */
export async function roomOf(ctx: Context, gameId: string): Promise<Room> {
  const { awayManagerId, homeManagerId } = await watchableGame(ctx, gameId);
  const managers = { away: awayManagerId, home: homeManagerId };
  const userId = ctx.session?.user.id;
  const manages = userId !== undefined && SIDES.some((side) => managers[side] === userId);
  return manages ? 'managers' : 'spectators';
}

type Words = Pick<MessageRow, 'id' | 'gameId' | 'kind' | 'text'>;

/** Stores a message, then tells those who listen here; other servers look for it themselves. */
export async function say(
  ctx: Context & { readonly user: { readonly id: string } },
  words: Words,
): Promise<void> {
  const room = await roomOf(ctx, words.gameId);
  const said = await addMessage(ctx.app.db, { ...words, room, userId: ctx.user.id });
  if (!said) throw refuse({ type: 'unavailable', retryable: true });
  ctx.app.talk.wake(words.gameId);
}

export interface ListenRequest {
  readonly gameId: string;
  readonly room: Room;
  /** The number of the last message that is known. */
  readonly after: number;
  readonly signal: AbortSignal;
  readonly ready: () => Promise<void> | undefined;
  readonly mayGoOn: () => boolean | Promise<boolean>;
}

/**
 * Everything said in a room, once and in order: it listens before it reads. The first delivery
 * comes at once, empty where nobody has spoken: it says which room it is.
 */
export async function* listenTo(
  { db, talk }: { readonly db: Db; readonly talk: GameBus },
  { gameId, room, after, signal, ready, mayGoOn }: ListenRequest,
): AsyncGenerator<TrackedEnvelope<ChatBatch>> {
  using listener = talk.listen(gameId);
  const ring = () => listener.ring();
  signal.addEventListener('abort', ring, { once: true });
  let told = after;
  let greeted = false;
  try {
    while (!signal.aborted) {
      const news = await readMessages(db, { gameId, room, after: told, limit: BACKLOG });
      if (news.length === 0 && greeted) {
        await listener.woken();
        continue;
      }
      await ready();
      if (!(await mayGoOn())) return;
      greeted = true;
      told = news.at(-1)?.number ?? told;
      yield tracked(String(told), { room, messages: news.map(toChatMessage) });
    }
  } finally {
    signal.removeEventListener('abort', ring);
  }
}

const toChatMessage = ({ userId, kind, text, ...rest }: SaidMessage): ChatMessage => ({
  ...rest,
  from: userId,
  text: kind === 'words' ? text : '',
  rematch: kind === 'rematch' ? text : null,
});
