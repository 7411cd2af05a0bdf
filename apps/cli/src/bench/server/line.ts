/** Decisions over a socket, as a page sends them where it listens to its game. */

import type { WebSocket } from 'ws';
import { Unanswered } from './browser.ts';

/** Sends one decision; undefined when the socket is not open. */
export type Line = (input: unknown) => Promise<unknown> | undefined;

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface Reply {
  readonly id: number;
  readonly result?: { readonly data: unknown };
  readonly error?: unknown;
}

/** Ids below it are subscriptions. */
const FIRST_ID = 1_000;
const REPLY = Buffer.from('{"id":1');
const SUBSCRIBED = Buffer.from('{"id":1,');

export function lineOver(socket: WebSocket): Line {
  const waiting = new Map<number, Waiting>();
  let last = FIRST_ID;
  socket.on('message', (data: Buffer) => {
    // Most of what comes are events for everybody.
    if (!data.subarray(0, REPLY.length).equals(REPLY)) return;
    if (data.subarray(0, SUBSCRIBED.length).equals(SUBSCRIBED)) return;
    const { id, result, error } = JSON.parse(data.toString()) as Reply;
    const asked = waiting.get(id);
    waiting.delete(id);
    if (result) asked?.resolve(result.data);
    else asked?.reject(new Unanswered(JSON.stringify(error)));
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the line broke'));
    waiting.clear();
  });
  return (input) => {
    if (socket.readyState !== socket.OPEN) return undefined;
    // All ids of one length, and beginning with the same digit.
    last = last === 2 * FIRST_ID - 1 ? FIRST_ID : last + 1;
    const id = last;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      socket.send(JSON.stringify({ id, method: 'mutation', params: { path: 'game.act', input } }));
    });
  };
}
