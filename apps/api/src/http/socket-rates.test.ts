import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import type { WebSocket } from 'ws';
import { limitSocket } from './socket-rates.ts';

function limited(factor = 1) {
  const socket = Object.assign(new EventEmitter(), { close: vi.fn() });
  limitSocket(socket as EventEmitter & Pick<WebSocket, 'close'> as WebSocket, factor);
  const say = (text: string) => socket.emit('message', Buffer.from(text));
  return { say, close: socket.close };
}

const subscription = (id: number, word = 'subscription') =>
  `{"id":${id},"method":"${word}","params":{"path":"game.onEvents"}}`;

test.each([
  ['as they are', 'subscription'],
  ['with letters in hiding', 's\\u0075bscription'],
])('the 33rd subscription of a socket is one too many, written %s', (_, word) => {
  const { say, close } = limited();
  for (let id = 1; id <= 32; id += 1) say(subscription(id, word));
  say('{"id":7,"method":"subscription.stop"}');
  say(subscription(33, word));
  expect(close).not.toHaveBeenCalled();
  say(subscription(34, word));
  expect(close).toHaveBeenCalledWith(1008, 'too much at once');
});

test('decisions are counted too, and nothing is heard after the last', () => {
  const { say, close } = limited();
  for (let id = 1; id <= 60; id += 1) say(`{"id":${id},"method":"mutation"}`);
  expect(close).toHaveBeenCalledTimes(1);
});
