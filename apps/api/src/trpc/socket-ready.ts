import { setTimeout as delay } from 'node:timers/promises';
import type { WebSocket } from 'ws';

/** A client that reads slower than the game runs waits from here on … */
export const SOFT_BYTES = 256 * 1024;
/** … and is closed when it has not caught up for this long. It resumes by version. */
const PATIENCE_MS = 10_000;
const LOOK_MS = 50;
/** Close code: you are too slow, come back. */
export const TOO_SLOW = 4409;

/** Settles when the socket's send buffer has room. */
export async function socketReady(socket: WebSocket | null): Promise<void> {
  if (!socket) return;
  const deadline = Date.now() + PATIENCE_MS;
  while (socket.bufferedAmount > SOFT_BYTES && socket.readyState === socket.OPEN) {
    if (Date.now() > deadline) {
      socket.close(TOO_SLOW, 'too slow');
      socket.terminate();
      return;
    }
    await delay(LOOK_MS);
  }
}
