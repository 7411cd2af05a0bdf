import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { ACCESS_SECONDS } from '../auth/access-tokens.ts';
import { createRawBrowser } from '../testing/raw-browser.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { SIGNED_OUT } from './sockets.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function programOf(managerId: string): Promise<WebSocket> {
  const browser = createRawBrowser(server);
  await browser.call('account.signInDemo', { managerId });
  const answer = await (await browser.call('account.refresh')).json();
  const { accessToken } = (answer as { result: { data: { accessToken: string } } }).result.data;
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/trpc`, {
    headers: { authorization: `Bearer ${accessToken}` },
  });
  await once(socket, 'open');
  return socket;
}

async function ask(socket: WebSocket, path: string): Promise<string> {
  const said = once(socket, 'message');
  socket.send(JSON.stringify({ id: 1, method: 'query', params: { path } }));
  return String((await said)[0]);
}

test('F38 a socket is worth no more than the token that opened it', async () => {
  const socket = await programOf('of-anchors');
  expect(await ask(socket, 'account.sessions')).toContain('"here"');
  await server.sockets.dismiss();
  expect(socket.readyState).toBe(WebSocket.OPEN);

  // The session goes on; the token has run out, with the leeway of clocks.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + (ACCESS_SECONDS + 61) * 1_000 });
  for (const path of ['account.sessions', 'account.me'])
    expect(await ask(socket, path)).toContain('SIGN_IN_FIRST');
  const closed = once(socket, 'close');
  await server.sockets.dismiss();
  expect((await closed)[0]).toBe(SIGNED_OUT);
});

test('who comes while others are asked whether they are still signed in is not sent away', async () => {
  const first = await programOf('of-anchors');
  const { sessions } = server.running.app;
  const { confirm } = sessions;
  const asked = Promise.withResolvers<void>();
  const arrived = Promise.withResolvers<void>();
  vi.spyOn(sessions, 'confirm').mockImplementationOnce(async (ids) => {
    asked.resolve();
    await arrived.promise;
    return confirm(ids);
  });
  const dismissed = server.sockets.dismiss();
  await asked.promise;
  const second = await programOf('of-comets');
  arrived.resolve();
  await dismissed;
  for (const socket of [first, second]) {
    socket.ping();
    await Promise.race([once(socket, 'pong'), once(socket, 'close')]);
  }
  expect([first.readyState, second.readyState]).toEqual([WebSocket.OPEN, WebSocket.OPEN]);
});
