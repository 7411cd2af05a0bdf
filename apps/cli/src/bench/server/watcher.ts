/** Somebody who watches a game: notes when what happened came, and how many bytes it took. */

import type { WebSocket } from 'ws';
import type { Browser } from './browser.ts';

export interface Watcher {
  /** Milliseconds, when the next events come. */
  readonly next: () => Promise<number>;
  /** Version of the last delivery. */
  readonly version: () => number;
  /** Bytes of deliveries so far. */
  readonly bytes: () => number;
  /** Settles when anything has been delivered: the watcher is where the game is. */
  readonly resumed: Promise<void>;
  readonly socket: WebSocket;
}

const EVENTS = Buffer.from('"type":"events"');

export async function watch(browser: Browser, gameId: string, after = 0): Promise<Watcher> {
  const socket = await browser.socket();
  let version = after;
  let bytes = 0;
  let tell: ((at: number) => void) | undefined;
  const resumed = new Promise<void>((resolve, reject) => {
    socket.once('close', () => reject(new Error('closed')));
    socket.on('message', (data: Buffer) => {
      const at = performance.now();
      const id = deliveryId(data);
      if (id === undefined) return;
      version = id;
      bytes += data.length;
      resolve();
      if (!data.includes(EVENTS)) return;
      tell?.(at);
      tell = undefined;
    });
  });
  resumed.catch(() => {});
  socket.on('error', () => {});
  const input = { gameId, lastEventId: after };
  socket.send(
    JSON.stringify({ id: 1, method: 'subscription', params: { path: 'game.onEvents', input } }),
  );
  return {
    next: () =>
      new Promise((resolve) => {
        tell = resolve;
      }),
    version: () => version,
    bytes: () => bytes,
    resumed,
    socket,
  };
}

/** The version in `{"id":1,"result":{"type":"data","id":"7",…`; undefined for anything else. */
function deliveryId(data: Buffer): number | undefined {
  const head = data.subarray(0, 80).toString();
  const id = /"type":"data","id":"(\d+)"/.exec(head)?.[1];
  return id === undefined ? undefined : Number(id);
}
