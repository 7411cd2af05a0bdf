import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

/** 30 calls in 10 s and 10 sockets a minute from one address, and one sign-in. */
const FACTOR = 0.05;
const CALLS = 30;
const SOCKETS = 10;
/** Of one address at the same time. */
const PLACES = 5;
const SITE = 'http://localhost:3001';
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ settings: { limitFactor: FACTOR } });
});
afterAll(() => server.stop());

let visitors = 0;
/** Somebody whom nobody has seen yet, behind the proxy that the tests are. */
const stranger = (): string => {
  visitors += 1;
  return `203.0.113.${visitors}`;
};

const from = (ip: string, path: string, init: RequestInit = {}) =>
  fetch(server.url + path, {
    redirect: 'manual',
    ...init,
    headers: { 'x-forwarded-for': ip, 'x-league': 'pd', origin: SITE, ...init.headers },
  });
/** The statuses of so many requests, one after the other. */
async function statuses(times: number, ask: (n: number) => Promise<Response>): Promise<number[]> {
  const all: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const answer = await ask(n);
    await answer.arrayBuffer();
    all.push(answer.status);
  }
  return all;
}
const bearer = { authorization: 'Bearer none.of.ours' };

test.each<[string, string, RequestInit]>([
  ['the way back from Discord', '/auth/discord/callback?code=x&state=y', {}],
  ['a demo league', '/demo/leagues/pd/teams', {}],
  ['the documents', '/docs/static/index.html', {}],
  ['the description of the API', '/openapi.json', {}],
  ['a procedure that does not exist', '/trpc/no.such', {}],
  ['some of which one does not exist', '/trpc/league.info,no.such?batch=1', {}],
  ['a token that is none', '/trpc/league.info', { headers: bearer }],
])('A23 %s is counted by address', async (_, path, init) => {
  const ip = stranger();
  const answers = await statuses(CALLS + 1, () => from(ip, path, init));
  expect(answers[0]).not.toBe(429);
  expect(answers.at(-1)).toBe(429);
  expect((await from(stranger(), path, init)).status).not.toBe(429);
});

test('A23 whoever changes his IPv6 address within his network stays who he is', async () => {
  const ask = (ip: string) => from(ip, '/trpc/league.info');
  const answers = await statuses(CALLS + 1, (n) => ask(`2001:db8:7:7:${n.toString(16)}::1`));
  expect(answers.slice(0, CALLS)).toEqual(Array(CALLS).fill(200));
  expect(answers.at(-1)).toBe(429);
  expect((await ask('2001:db8:7:8::1')).status).toBe(200);
});

test('A23 sign-ins are counted by address', async () => {
  const ip = stranger();
  const signIn = (managerId: string, address = ip) =>
    from(address, '/trpc/account.signInDemo', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ managerId }),
    });
  expect((await signIn('of-anchors')).status).toBe(200);
  expect((await signIn('of-bells')).status).toBe(429);
  expect((await signIn('of-bells', stranger())).status).toBe(200);
});

/** How a socket without a ticket is received. */
const knock = (address: string): Promise<number> =>
  new Promise((resolve) => {
    const url = `${server.url.replace('http', 'ws')}/trpc?ticket=none`;
    const headers = { origin: SITE, 'x-forwarded-for': address };
    const socket = new WebSocket(url, { headers });
    socket.on('error', () => {});
    socket.once('unexpected-response', (_request, { statusCode = 0 }) => {
      socket.terminate();
      resolve(statusCode);
    });
  });

test('A23 sockets that are opened are counted by address', async () => {
  const ip = stranger();
  for (let n = 0; n < SOCKETS; n += 1) expect(await knock(ip)).toBe(401);
  expect(await knock(ip)).toBe(429);
  expect(await knock(stranger())).toBe(401);
});

test('A23 sockets that wait for a database that is slow are few, and not kept waiting for ever', async () => {
  const { sql } = server.running.app.connection;
  const { promise: over, resolve: letGo } = Promise.withResolvers<void>();
  const held: Promise<unknown>[] = [];
  for (const _ of [1, 2, 3, 4]) {
    await new Promise<void>((resolve) => {
      const begun = sql.begin(async (tx) => {
        await tx`set local idle_in_transaction_session_timeout = 0`;
        resolve();
        await over;
      });
      held.push(begun);
    });
  }
  const ip = stranger();
  const waiting = Array.from({ length: PLACES }, () => knock(ip));
  expect(await knock(ip)).toBe(429);
  expect(await Promise.all(waiting)).toEqual(Array(PLACES).fill(503));
  letGo();
  await Promise.all(held);
  expect(await knock(ip)).toBe(401);
});
