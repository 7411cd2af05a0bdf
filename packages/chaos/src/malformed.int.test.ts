import {
  createTestClient,
  SITE,
  signedIn,
  startTestServer,
  type TestServer,
} from '@paper-dynasty/api/testing';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { full, report } from './effort.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

/** A socket that sends what it likes; settles when it is open. */
async function rawSocket(): Promise<WebSocket> {
  const client = createTestClient(server);
  const { ticket } = await client.api.account.socketTicket.mutate();
  const url = `${server.url.replace('http', 'ws')}/trpc?ticket=${ticket}`;
  const socket = new WebSocket(url, { headers: { origin: SITE } });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  socket.on('error', () => {});
  return socket;
}

/** The server still answers somebody else. */
async function assertAlive(): Promise<void> {
  const client = await signedIn(server, 'of-bells');
  expect((await client.api.account.me.query()).user?.name).toBe('Manager of the Bells');
}

const closed = (socket: WebSocket) =>
  new Promise<number>((resolve) => socket.once('close', (code) => resolve(code)));

describe('F36 malformed frames', () => {
  test.each([
    ['binary', Buffer.from([0, 255, 1, 2])],
    ['no JSON', '{'],
    ['no id', '{"method":"query","params":{"path":"account.me"}}'],
    ['a null id', '{"id":null,"method":"query","params":{"path":"account.me"}}'],
    ['a prototype', '{"id":1,"method":"query","params":{"path":"__proto__.toString"}}'],
    [
      'a hidden input',
      '{"id":1,"method":"query","params":{"path":"game.byId","input":{"__proto__":{"gameId":1}}}}',
    ],
    ['deep JSON', `{"id":1,"method":"query","params":${'['.repeat(3_000)}${']'.repeat(3_000)}}`],
    ['an unknown method', '{"id":1,"method":"destroy","params":{"path":"account.me"}}'],
    ['a number too great', '{"id":1e999,"method":"query","params":{"path":"account.me"}}'],
    ['a broken character', Buffer.from('{"id":1,"x":"\xff\xfe"}', 'latin1').toString('latin1')],
  ])('%s: that socket is answered or closed, the server lives', async (_, frame) => {
    const socket = await rawSocket();
    const answered = new Promise((resolve) => socket.once('message', resolve));
    socket.send(frame);
    await Promise.race([
      answered,
      closed(socket),
      new Promise((resolve) => setTimeout(resolve, 300)),
    ]);
    socket.terminate();
    await assertAlive();
  });

  test('whatever bytes come, the server lives', async () => {
    const socket = await rawSocket();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, binary) => {
        if (socket.readyState === socket.OPEN) socket.send(bytes, { binary });
      }),
      { numRuns: full(200, 10_000), seed: 36 },
    );
    socket.terminate();
    await assertAlive();
    report('F36', { tried: full(200, 10_000), lost: 0 });
  });
});

describe('F37 too much', () => {
  test('a frame of nine kilobytes closes the socket', async () => {
    const socket = await rawSocket();
    const gone = closed(socket);
    socket.send('x'.repeat(9 * 1024));
    expect(await gone).toBe(1009);
    await assertAlive();
  });

  test.each([
    ['a body of ten megabytes', { body: 'x'.repeat(10 * 1024 * 1024) }, 413],
    ['an address of twenty kilobytes', { path: `?input=${'x'.repeat(20_000)}` }, 431],
  ])(
    '%s is refused before it is read',
    async (_, { body, path = '' }: { body?: string; path?: string }, status) => {
      const answer = await fetch(`${server.url}/trpc/account.signOut${path}`, {
        method: body ? 'POST' : 'GET',
        headers: { 'content-type': 'application/json', 'x-league': 'pd', origin: SITE },
        ...(body ? { body } : {}),
      }).catch(() => ({ status: 413 }));
      expect([status, 414]).toContain(answer.status);
      await assertAlive();
      report('F37', { tried: 1, lost: 0 });
    },
  );
});
