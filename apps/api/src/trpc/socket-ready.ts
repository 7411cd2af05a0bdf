import { setTimeout as delay } from 'node:timers/promises';
import type { WebSocket } from 'ws';

/** A client that reads slower than the game runs waits from here on … */
export const SOFT_BYTES = 256 * 1024;
/** … and is closed when it has not caught up for this long. It resumes by version. */
export const PATIENCE_MS = 10_000;
const LOOK_MS = 50;
/** Close code: you are too slow, come back. */
export const TOO_SLOW = 4409;

export type Outlet = Pick<WebSocket, 'bufferedAmount' | 'readyState' | 'OPEN' | 'close'>;

/** Who sends next on a socket: one after the other, so that each sees what the others have sent. */
const turns = new WeakMap<Outlet, Promise<unknown>>();

/** Settles when the socket's send buffer has room for one more message; undefined: it has. */
export function socketReady(socket: Outlet | null): Promise<void> | undefined {
  if (!socket) return undefined;
  const before = turns.get(socket);
  const isFree = before === undefined && socket.bufferedAmount <= SOFT_BYTES;
  const ready = isFree ? undefined : (before ?? Promise.resolve()).then(() => untilRoom(socket));
  holdTurn(socket, ready);
  return ready;
}

/** The message is in the buffer once the turn of the event loop is over. */
function holdTurn(socket: Outlet, ready: Promise<void> | undefined): void {
  const turnOver = () => new Promise((resolve) => setImmediate(resolve));
  const turn = (ready ? ready.then(turnOver) : turnOver()).finally(() => {
    if (turns.get(socket) === turn) turns.delete(socket);
  });
  turns.set(socket, turn);
}

async function untilRoom(socket: Outlet): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (socket.bufferedAmount > SOFT_BYTES && socket.readyState === socket.OPEN) {
    if (performance.now() > deadline) {
      socket.close(TOO_SLOW, 'too slow');
      return;
    }
    await delay(LOOK_MS);
  }
}
