import type { Duplex } from 'node:stream';
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

/** So much is not held back for what may follow it. */
const ENOUGH_BYTES = 64 * 1024;

/**
 * Whatever is said to a socket in one turn goes out in one write: a commit answers the actions of
 * many games, and to write costs more than what is written.
 */
export function sayAtOnce(socket: WebSocket, line: Duplex): void {
  const send = socket.send.bind(socket) as (...parts: unknown[]) => void;
  let saying = false;
  const said = () => {
    saying = false;
    line.uncork();
  };
  socket.send = (...parts: unknown[]): void => {
    if (!saying) {
      saying = true;
      line.cork();
      // When all that is settled has been told, and before anything else is read.
      process.nextTick(said);
    }
    send(...parts);
    if (line.writableLength < ENOUGH_BYTES) return;
    line.uncork();
    line.cork();
  };
}
