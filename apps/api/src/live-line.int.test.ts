import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { newId } from './ids.ts';
import { createRawBrowser, type RawBrowser } from './testing/raw-browser.ts';
import { SITE, startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const dataOf = async <T>(answer: Promise<Response>): Promise<T> =>
  ((await (await answer).json()) as { result: { data: T } }).result.data;

interface Reply {
  readonly result?: { readonly data: { readonly version: number } };
  readonly error?: { readonly data: { readonly code: string; readonly refusal: unknown } };
}

/** A socket over which decisions go. */
async function openLine(browser: RawBrowser) {
  const { ticket } = await dataOf<{ ticket: string }>(browser.call('account.socketTicket'));
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/trpc?ticket=${ticket}`, {
    headers: { origin: SITE },
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return {
    act: (input: unknown): Promise<Reply> =>
      new Promise((resolve) => {
        socket.once('message', (data) => resolve(JSON.parse(String(data)) as Reply));
        const params = { path: 'game.act', input };
        socket.send(JSON.stringify({ id: 7, method: 'mutation', params }));
      }),
    close: () => socket.terminate(),
  };
}

test('a decision over the line is the decision over HTTP, and ends with the session', async () => {
  const browser = createRawBrowser(server);
  await browser.call('account.signInDemo', { managerId: 'of-anchors' });
  const { gameId } = await dataOf<{ gameId: string }>(
    browser.call('lobby.create', {
      teamId: 'ANC',
      side: 'away',
      opponent: { type: 'self', teamId: 'BEL' },
    }),
  );
  const line = await openLine(browser);
  const action = { type: 'ready', side: 'away', entropy: '00'.repeat(16) };
  const decision = { gameId, actionId: newId(), expectedVersion: 1, action };

  const { result } = await line.act(decision);
  expect(result?.data).toMatchObject({ version: 2 });
  // The answer got lost: the same decision the other way, and back again.
  expect(await dataOf(browser.call('game.act', decision))).toEqual(result?.data);
  expect((await line.act(decision)).result?.data).toEqual(result?.data);

  const stale = await line.act({ ...decision, actionId: newId() });
  expect(stale.error?.data).toMatchObject({ code: 'CONFLICT', refusal: { type: 'stale' } });

  await browser.call('account.signOut');
  const late = await line.act({ ...decision, actionId: newId(), expectedVersion: 2 });
  expect(late.error?.data).toMatchObject({
    code: 'UNAUTHORIZED',
    refusal: { type: 'notAllowed', reason: 'SIGN_IN_FIRST' },
  });
  line.close();
});
