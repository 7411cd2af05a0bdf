/**
 * The line on which a game tells what happens, and hears what its manager decides: one socket at a
 * time, dialled again whenever it breaks.
 */

import type {
  AppRouter,
  ChatBatch,
  GameMessage,
  Refusal,
  RouterInputs,
} from '@paper-dynasty/api/contract';
import { createTRPCClient, createWSClient, wsLink } from '@trpc/client';
import { type Closed, closedBy } from './closed.ts';
import { impatient } from './impatient-socket.ts';
import { retryDelay } from './retry.ts';
import { fromWire } from './wire.ts';

export interface LineSpec {
  readonly gameId: string;
  /** The address of the socket, with a ticket that is good for one connection. */
  readonly address: () => Promise<string>;
  /** The version that is here already. */
  readonly after: () => number;
  readonly onMessage: (message: GameMessage) => void;
  /** Somebody who also listens to what is said, from this message on. */
  readonly talk?: {
    readonly after: () => number;
    readonly onBatch: (batch: ChatBatch) => void;
  };
  /** The line is down; it is being dialled again. */
  readonly onLost: () => void;
  /** What is here is newer than what the server knows: it came back from an older copy of itself. It is dialled again, so read the game meanwhile. */
  readonly onAhead: () => void;
  /** Its log does not hold. Until it is voided it is dialled again: it may go on. */
  readonly onClosed: (as: Closed) => void;
  /** There is no such game for this visitor: nobody dials again by himself. */
  readonly onRefused: () => void;
}

export interface LiveLine {
  /** Dials at once, whatever was before. */
  readonly dial: () => void;
  /** Sends a decision where the game listens already; undefined while the line is down. */
  readonly act: (decision: Decision) => Promise<unknown> | undefined;
  readonly close: () => void;
}

type Decision = RouterInputs['game']['act'];

interface Connected {
  readonly act: (decision: Decision) => Promise<unknown>;
  readonly hangUp: () => void;
}

const FINAL_CODES: readonly unknown[] = ['NOT_FOUND', 'FORBIDDEN'];
/** Of `game.onEvents`: the game has not come so far. */
const AHEAD = 'BAD_REQUEST';

export const createLiveLine = (spec: LineSpec): LiveLine => {
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let connected: Connected | undefined;
  /** Something has been heard on this line, and it has not broken since. */
  let up = false;

  const dial = (): void => {
    close();
    connected = connect(spec, {
      onMessage: (message) => {
        attempt = 0;
        up = true;
        spec.onMessage(message);
      },
      onEnd: (end) => {
        close();
        if (FINAL_CODES.includes(end?.code)) return spec.onRefused();
        if (end?.code === AHEAD) spec.onAhead();
        const closed = closedBy(end?.refusal ?? null);
        if (closed) spec.onClosed(closed);
        else spec.onLost();
        if (closed === 'voided') return;
        timer = setTimeout(dial, retryDelay(attempt++, Math.random()));
      },
    });
  };
  const close = (): void => {
    clearTimeout(timer);
    up = false;
    connected?.hangUp();
  };
  return { dial, act: (decision) => (up ? connected?.act(decision) : undefined), close };
};

/** What the server says as it ends a subscription. */
interface End {
  readonly code: string;
  readonly refusal: Refusal | null;
}

interface Ends {
  readonly onMessage: (message: GameMessage) => void;
  /** The subscription is over: by the server's word, or without one when the line broke. */
  readonly onEnd: (end?: End | null) => void;
}

const connect = (spec: LineSpec, ends: Ends): Connected => {
  let over = false;
  const end = (said?: End | null): void => {
    if (!over) ends.onEnd(said);
  };
  const socket = createWSClient({
    url: async () => {
      try {
        return await spec.address();
      } catch (error) {
        end();
        throw error;
      }
    },
    // Dialling again is this file's business: it asks for a new ticket and for what is missing.
    retryDelayMs: () => 60_000,
    WebSocket: impatient(WebSocket),
    keepAlive: { enabled: true, intervalMs: 10_000, pongTimeoutMs: 5_000 },
    onClose: () => end(),
    onError: () => end(),
  });
  const live = createTRPCClient<AppRouter>({ links: [wsLink({ client: socket })] });
  const { gameId } = spec;
  const subscription = live.game.onEvents.subscribe(
    { gameId, lastEventId: spec.after() },
    {
      onData: (delivery) => ends.onMessage(fromWire('data' in delivery ? delivery.data : delivery)),
      onError: (error) => end(error.data),
      onComplete: () => end(),
    },
  );
  const { talk } = spec;
  const listening = talk
    ? live.chat.onMessages.subscribe(
        { gameId, lastEventId: talk.after() },
        {
          onData: (delivery) =>
            talk.onBatch(fromWire('data' in delivery ? delivery.data : delivery)),
          // Who may not listen still sees the game; a broken line is dialled again with everything.
          onError: (error) => {
            if (![...FINAL_CODES, AHEAD].includes(error.data?.code)) end();
          },
          onComplete: () => end(),
        },
      )
    : null;
  return {
    act: (decision) => live.game.act.mutate(decision),
    hangUp: () => {
      over = true;
      listening?.unsubscribe();
      subscription.unsubscribe();
      void socket.close();
    },
  };
};
