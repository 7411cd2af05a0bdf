import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { impatient } from './impatient-socket.ts';

const Impatient = impatient(WebSocket);

/** Lets everybody in, and says and hears nothing after that: a wire that leads nowhere. */
const server = createServer();
const wires: Socket[] = [];
beforeAll(async () => {
  server.on('upgrade', ({ headers }, wire: Socket) => {
    wires.push(wire);
    const magic = `${headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
    const accept = createHash('sha1').update(magic).digest('base64');
    const upgrade = 'HTTP/1.1 101 \r\nUpgrade: websocket\r\nConnection: Upgrade\r\n';
    wire.write(`${upgrade}Sec-WebSocket-Accept: ${accept}\r\n\r\n`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  for (const wire of wires) wire.destroy();
  server.close();
});

const address = (): string => `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;

test('it is over when it is closed, though nobody says farewell, and only once', async () => {
  const socket = new Impatient(address());
  await once(socket, 'open');
  const ends: number[] = [];
  socket.addEventListener('close', ({ code }) => ends.push(code));
  socket.close();
  expect(ends).toEqual([1005]);
  // The wire itself breaks later on, which is no news.
  wires[0]?.destroy();
  await expect.poll(() => socket.readyState).toBe(WebSocket.CLOSED);
  expect(ends).toEqual([1005]);
});

test('a line that breaks by itself is over once, too', async () => {
  const socket = new Impatient(address());
  await once(socket, 'open');
  const ends: number[] = [];
  const over = new Promise((resolve) => socket.addEventListener('close', resolve));
  socket.addEventListener('close', ({ code }) => ends.push(code));
  wires[1]?.destroy();
  await over;
  socket.close();
  expect(ends).toEqual([1006]);
});
