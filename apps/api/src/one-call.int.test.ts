import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from './ids.ts';
import { createRawBrowser, type RawBrowser } from './testing/raw-browser.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let browser: RawBrowser;
let gameId: string;
beforeAll(async () => {
  server = await startTestServer();
  browser = createRawBrowser(server);
  await browser.call('account.signInDemo', { managerId: 'of-anchors' });
  const made = await browser.call('lobby.create', {
    teamId: 'ANC',
    side: 'away',
    opponent: { type: 'self', teamId: 'BEL' },
  });
  const { result } = (await made.json()) as { result: { data: { gameId: string } } };
  ({ gameId } = result.data);
});
afterAll(() => server.stop());

const ready = (expectedVersion: number) => ({
  gameId,
  actionId: newId(),
  expectedVersion,
  action: { type: 'ready', side: 'away', entropy: '00'.repeat(16) },
});

/** How a body is packed: the short way knows its length beforehand. */
const FRAMING = new Set(['date', 'content-length', 'transfer-encoding', 'content-type']);

/** One call by the short way, and by tRPC's own, which any further word in the address asks for. */
async function bothWays(procedure: string, input: unknown, query = '') {
  const word = query ? '&' : '?';
  const tell = async (path: string) => {
    const answer = await browser.call(path, input);
    const headers = [...answer.headers].filter(([name]) => !FRAMING.has(name)).sort();
    return { status: answer.status, headers, body: await answer.text() };
  };
  const [short, long] = [
    await tell(`${procedure}${query}`),
    await tell(`${procedure}${query}${word}long=1`),
  ];
  expect(short).toEqual(long);
  return short;
}

const CALLS: readonly {
  readonly about: string;
  readonly status: number;
  readonly procedure: string;
  readonly input: () => unknown;
}[] = [
  { about: 'an action that was taken', status: 200, procedure: 'game.act', input: () => ready(1) },
  { about: 'an action too late', status: 409, procedure: 'game.act', input: () => ready(1) },
  { about: 'an action without a shape', status: 400, procedure: 'game.act', input: () => ({}) },
  {
    about: 'a game that does not exist',
    status: 404,
    procedure: 'game.act',
    input: () => ({ ...ready(1), gameId: newId() }),
  },
  { about: 'no input', status: 200, procedure: 'account.signOut', input: () => undefined },
  { about: 'not signed in', status: 401, procedure: 'game.act', input: () => ready(1) },
  { about: 'a query', status: 405, procedure: 'game.byId', input: () => ({ gameId }) },
  { about: 'no such procedure', status: 404, procedure: 'game.win', input: () => ({}) },
];

test.each(CALLS)('$about is answered alike by both ways', async ({ status, procedure, input }) => {
  expect((await bothWays(procedure, input())).status).toBe(status);
});

test.each([
  ['a batch of one', { 0: { managerId: 'nobody' } }],
  ['a batch of one that is none', []],
  ['a batch of one without its input', {}],
  ['a batch of one that is a word', 'word'],
])('%s is answered alike by both ways', async (_, input) => {
  const answer = await bothWays('account.signInDemo', input, '?batch=1');
  expect(answer.status).toBeGreaterThanOrEqual(400);
});

test('pages of other sites are refused by both ways', async () => {
  const headers = { origin: 'https://elsewhere.example' };
  for (const path of ['account.signOut', 'account.signOut?long=1']) {
    expect((await browser.call(path, {}, headers)).status).toBe(403);
  }
});
