import type { WebSocket } from 'ws';
import { TOO_SLOW } from '../trpc/socket-ready.ts';

/** More than this never waits for one client, whatever he has asked for. */
const HARD_BYTES = 1024 * 1024;

/**
 * Closes a socket whose client asks and does not read. Subscriptions wait for him long before;
 * answers to his calls do not, since nothing of theirs is sent unasked.
 */
export function boundOutlet(socket: WebSocket): void {
  const send = socket.send.bind(socket) as (...parts: unknown[]) => void;
  socket.send = (...parts: unknown[]): void => {
    if (socket.bufferedAmount <= HARD_BYTES) return send(...parts);
    socket.close(TOO_SLOW, 'too slow');
  };
}
