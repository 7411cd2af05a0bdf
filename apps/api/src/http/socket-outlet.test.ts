import { Duplex } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { sayAtOnce } from './socket-outlet.ts';

const spoken = () => {
  const written: string[] = [];
  const line = new Duplex({
    read: () => {},
    write: (chunk, _, done) => {
      written.push(String(chunk));
      done();
    },
    writev: (chunks, done) => {
      written.push(chunks.map(({ chunk }) => String(chunk)).join());
      done();
    },
  });
  const socket = { send: (text: string) => line.write(text) } as unknown as WebSocket;
  sayAtOnce(socket, line);
  return { socket, written };
};

test('what is said in one turn is written at once, whoever waited for what; the next turn writes anew', async () => {
  const { socket, written } = spoken();
  socket.send('one');
  await Promise.resolve().then(() => socket.send('two'));
  expect(written).toEqual([]);
  await nextTurn();
  expect(written).toEqual(['one,two']);
  socket.send('three');
  await nextTurn();
  expect(written).toEqual(['one,two', 'three']);
});

test('a long answer is written in its turn: a client that reads is not slow', async () => {
  const { socket, written } = spoken();
  const long = 'x'.repeat(64 * 1024);
  socket.send('one');
  expect(written).toEqual([]);
  socket.send(long);
  expect(written).toEqual([`one,${long}`]);
  socket.send('two');
  expect(written).toHaveLength(1);
  await nextTurn();
  expect(written).toEqual([`one,${long}`, 'two']);
});
