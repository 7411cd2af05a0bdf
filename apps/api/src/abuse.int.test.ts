import { get } from 'node:http';
import { connect as connectTcp } from 'node:net';
import { appointOfficial, dismissOfficial } from '@paper-dynasty/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { allowedOrigins } from './auth/origins.ts';
import { SIGNED_OUT } from './http/sockets.ts';
import { newId } from './ids.ts';
import { createRawBrowser, type RawBrowser } from './testing/raw-browser.ts';
import { signedIn, type TestClient } from './testing/test-client.ts';
import { SITE, startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let limited: TestServer;
let away: TestClient;
let home: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  limited = await startTestServer({
    databaseUrl: server.databaseUrl,
    settings: { limitFactor: 1 },
  });
  away = await signedIn(server, 'of-anchors');
  home = await signedIn(server, 'of-bells');
});
afterAll(async () => {
  away.close();
  home.close();
  await limited.stop();
  await server.stop();
});

async function newGame(visibility: 'public' | 'private' = 'public'): Promise<string> {
  const opponent = { type: 'link' } as const;
  const made = await away.api.lobby.create.mutate({
    teamId: 'ANC',
    side: 'away',
    opponent,
    visibility,
  });
  const { gameId, inviteCode } = made;
  await home.api.lobby.join.mutate({ gameId, inviteCode: inviteCode ?? '', teamId: 'BEL' });
  return gameId;
}
async function browserOf(managerId: string, at = server): Promise<RawBrowser> {
  const browser = createRawBrowser(at);
  await browser.call('account.signInDemo', { managerId });
  return browser;
}
async function ticketOf(browser: RawBrowser): Promise<string> {
  const answer = (await (await browser.call('account.socketTicket')).json()) as {
    result: { data: { ticket: string } };
  };
  return answer.result.data.ticket;
}

/** The status of a refused upgrade, or 101. */
function upgrade(
  path: string,
  headers: Record<string, string>,
  at = server,
): Promise<{ status: number; socket?: WebSocket }> {
  const socket = new WebSocket(`${at.url.replace('http', 'ws')}${path}`, { headers });
  return new Promise((resolve, reject) => {
    socket.on('open', () => resolve({ status: 101, socket }));
    socket.on('unexpected-response', (_request, response) => {
      response.destroy();
      resolve({ status: response.statusCode ?? 0 });
    });
    socket.on('error', reject);
  });
}
const closed = (socket: WebSocket | undefined) =>
  new Promise<number>((resolve) => socket?.once('close', resolve));

const LOOKALIKES = [
  'null',
  '',
  'https://evil.example',
  'http://localhost:3001.evil.example',
  'http://localhost:3001/',
  'http://localhost:30011',
  'https://localhost:3001',
  'http://localhost.:3001',
  'http://LOCALHOST:3001',
  'http://evil.example#http://localhost:3001',
  'http://user@localhost:3001',
];

describe('A01 A02 a page of another site', () => {
  test.each(LOOKALIKES)('%j opens no socket, whatever cookie and ticket it has', async (origin) => {
    const browser = await browserOf('of-anchors');
    const ticket = await ticketOf(browser);
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    expect((await upgrade(`/trpc?ticket=${ticket}`, { origin, cookie })).status).toBe(403);
  });

  test('none at all opens none either', async () => {
    const ticket = await ticketOf(await browserOf('of-anchors'));
    expect((await upgrade(`/trpc?ticket=${ticket}`, {})).status).toBe(403);
  });

  test.each(LOOKALIKES)('%j changes nothing', async (origin) => {
    const browser = await browserOf('of-anchors');
    const answer = await browser.call('account.signOut', undefined, { origin });
    expect(answer.status).toBe(403);
    expect(await (await browser.get('/trpc/account.me')).text()).toContain('Anchors');
  });

  test('in production a site has one name only', () => {
    expect([...allowedOrigins(['https://pd.example', 'http://localhost:3000'], true)]).toEqual([
      'https://pd.example',
      'http://localhost:3000',
    ]);
  });
});

test.each(LOOKALIKES)('A03 preflight from %j allows nothing', async (origin) => {
  const answer = await fetch(`${server.url}/trpc/account.signOut`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    },
  });
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
});

test('A03 preflight from our site is answered with its own name, and varies by it', async () => {
  const answer = await fetch(`${server.url}/trpc/account.signOut`, {
    method: 'OPTIONS',
    headers: { origin: SITE, 'access-control-request-method': 'POST' },
  });
  expect(answer.headers.get('access-control-allow-origin')).toBe(SITE);
  expect(answer.headers.get('vary')).toMatch(/origin/i);
});

describe('A11 whoever has signed out', () => {
  test('cannot use his cookie, a ticket bought before, or an open socket', async () => {
    const browser = await browserOf('of-anchors');
    const [ticket, other] = [await ticketOf(browser), await ticketOf(browser)];
    const { socket } = await upgrade(`/trpc?ticket=${ticket}`, { origin: SITE });
    const old = createRawBrowser({ ...server, cookies: browser.cookies });
    await browser.call('account.signOut');
    expect(await (await old.get('/trpc/account.me')).text()).toContain('"user":null');
    expect((await upgrade(`/trpc?ticket=${other}`, { origin: SITE })).status).toBe(401);
    const gone = closed(socket);
    await server.sockets.dismiss();
    expect(await gone).toBe(SIGNED_OUT);
  });
});

describe('A12 a ticket', () => {
  test('opens one socket, once', async () => {
    const ticket = await ticketOf(await browserOf('of-anchors'));
    const first = await upgrade(`/trpc?ticket=${ticket}`, { origin: SITE });
    const second = await upgrade(`/trpc?ticket=${ticket}`, { origin: SITE });
    first.socket?.close();
    expect([first.status, second.status]).toEqual([101, 401]);
  });

  test('is good for 30 seconds', async () => {
    const ticket = await ticketOf(await browserOf('of-anchors'));
    await server.running.app.connection
      .sql`update socket_tickets set expires_at = expires_at - interval '31 seconds'`;
    expect((await upgrade(`/trpc?ticket=${ticket}`, { origin: SITE })).status).toBe(401);
  });

  test('of another person opens none in this one’s browser, and is used up', async () => {
    const [mine, his] = [await browserOf('of-anchors'), await browserOf('of-bells')];
    const cookie = [...mine.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const path = `/trpc?ticket=${await ticketOf(his)}`;
    expect((await upgrade(path, { origin: SITE, cookie })).status).toBe(401);
    expect((await upgrade(path, { origin: SITE })).status).toBe(401);
    const own = await upgrade(`/trpc?ticket=${await ticketOf(mine)}`, { origin: SITE, cookie });
    own.socket?.close();
    expect(own.status).toBe(101);
  });

  test.each(['', 'x', "' or 1=1 --", 'x'.repeat(5_000)])(
    'made up (%j) opens none',
    async (ticket) => {
      const path = `/trpc?ticket=${encodeURIComponent(ticket)}`;
      expect((await upgrade(path, { origin: SITE })).status).toBe(401);
    },
  );
});

describe('A15 what nobody asked for', () => {
  test.each(['role', 'version', 'dice', 'score', 'actor', 'userId'])(
    '%s is refused',
    async (field) => {
      const browser = await browserOf('of-anchors');
      const answer = await browser.call('lobby.create', {
        teamId: 'ANC',
        opponent: { type: 'link' },
        [field]: 1,
      });
      expect(answer.status).toBe(400);
    },
  );
});

describe('A16 A17 acting', () => {
  const act = async (managerId: string, action: object, extra: object = {}) => {
    const gameId = await newGame();
    const browser = await browserOf(managerId);
    const input = { gameId, actionId: newId(), expectedVersion: 1, action, ...extra };
    const answer = await browser.call('game.act', input);
    const { version } = await away.api.game.byId.query({ gameId });
    return { status: answer.status, version, text: await answer.text() };
  };
  const ready = { type: 'ready', side: 'home', entropy: '' };

  test.each([
    ['for the other side', 'of-anchors', ready, 403],
    ['in a game of others', 'of-comets', ready, 403],
    ['before it is time', 'of-anchors', { type: 'steal', side: 'away', bases: [1] }, 412],
    ['as the server', 'of-anchors', { type: 'takeDefault', side: 'away' }, 400],
    ['as an official', 'of-anchors', { type: 'forfeit', loser: 'home', reason: 'mine' }, 400],
    [
      'with dice of one’s own',
      'of-anchors',
      { type: 'ready', side: 'away', entropy: '', dice: [6, 6] },
      400,
    ],
    [
      'with a time of one’s own',
      'of-anchors',
      { type: 'concede', side: 'away', at: '2001-01-01' },
      400,
    ],
  ])('%s: refused, and nothing happens', async (...[, managerId, action, status]) => {
    expect(await act(managerId, action)).toMatchObject({ status, version: 1 });
  });

  test.each([-1, 2 ** 53, 1.5, 'x', null])('at version %j: refused', async (expectedVersion) => {
    const { status, version } = await act(
      'of-anchors',
      { ...ready, side: 'away' },
      { expectedVersion },
    );
    expect([status, version]).toEqual([400, 1]);
  });
});

test('A18 an action id of somebody else is no concern of mine', async () => {
  const gameId = await newGame();
  const actionId = newId();
  const ready = { type: 'ready', entropy: '' } as const;
  await away.api.game.act.mutate({
    gameId,
    actionId,
    expectedVersion: 1,
    action: { ...ready, side: 'away' },
  });
  const { version } = await home.api.game.byId.query({ gameId });
  const answer = await home.api.game.act.mutate({
    gameId,
    actionId,
    expectedVersion: version,
    action: { ...ready, side: 'home' },
  });
  expect(answer.events.map(({ event }) => event)).toContainEqual(
    expect.objectContaining({ side: 'home' }),
  );
});

describe('A23 too much at once', () => {
  test('actions: thirty in ten seconds, then wait; another manager is not held up', async () => {
    const gameId = await newGame();
    const [one, other] = [
      await browserOf('of-anchors', limited),
      await browserOf('of-bells', limited),
    ];
    const act = (browser: RawBrowser) =>
      browser.call('game.act', {
        gameId,
        actionId: newId(),
        expectedVersion: 0,
        action: { type: 'concede', side: 'nobody' },
      });
    const statuses = [];
    for (let time = 0; time < 31; time += 1) statuses.push((await act(one)).status);
    expect(statuses.slice(0, 30)).not.toContain(429);
    expect(statuses.at(-1)).toBe(429);
    expect((await act(other)).status).not.toBe(429);
  });

  test('games: five a minute', async () => {
    const browser = await browserOf('of-comets', limited);
    const create = () =>
      browser.call('lobby.create', { teamId: 'COM', opponent: { type: 'link' } });
    const statuses = [];
    for (let time = 0; time < 6; time += 1) statuses.push((await create()).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  });

  test('a batch of 21 is refused whole', async () => {
    const path = Array.from({ length: 21 }, () => 'account.me').join(',');
    const answer = await createRawBrowser(server).get(`/trpc/${path}?batch=1&input={}`);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  test('eleven sockets of one person: the last finds no place, until one is free', async () => {
    const browser = await browserOf('of-anchors', limited);
    const open = async () =>
      upgrade(`/trpc?ticket=${await ticketOf(browser)}`, { origin: SITE }, limited);
    const opened = [];
    for (let time = 0; time < 10; time += 1) opened.push(await open());
    expect(new Set(opened.map(({ status }) => status))).toEqual(new Set([101]));
    expect((await open()).status).toBe(429);
    const gone = closed(opened[0]?.socket);
    opened[0]?.socket?.close();
    await gone;
    await expect.poll(async () => (await open()).status).toBe(101);
    for (const { socket } of opened) socket?.terminate();
  });

  test.each([
    ['10,000 messages', (n: number) => ({ id: n, method: 'nothing' }), 10_000],
    [
      '33 subscriptions',
      (n: number) => ({
        id: n,
        method: 'subscription',
        params: { path: 'game.onEvents', input: {} },
      }),
      33,
    ],
  ])('%s on one socket: closed', async (_, message, times) => {
    const ticket = await ticketOf(await browserOf('of-comets', limited));
    const { socket } = await upgrade(`/trpc?ticket=${ticket}`, { origin: SITE }, limited);
    const gone = closed(socket);
    for (let n = 1; n <= times; n += 1) socket?.send(JSON.stringify(message(n)));
    expect(await gone).toBe(1008);
  });
});

describe('A24 clients that never finish', () => {
  const HEAD = 'POST /trpc/account.me HTTP/1.1\r\nhost: x\r\n';
  const JSON_HEAD = `${HEAD}content-type: application/json\r\ncontent-length: 900\r\n\r\n{`;
  const UPGRADE =
    'GET /trpc HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n' +
    `origin: ${SITE}\r\nsec-websocket-version: 13\r\nsec-websocket-key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n`;

  test.each([
    ['nothing at all', '', 20],
    ['headers without end', HEAD, 200],
    ['a body without end', JSON_HEAD, 20],
    ['an upgrade without a ticket', UPGRADE, 20],
  ])(
    '%s: all closed, and others are served meanwhile',
    { timeout: 60_000 },
    async (_, words, times) => {
      const { port } = new URL(server.url);
      const gone = Array.from({ length: times }, () => {
        const socket = connectTcp(Number(port), '127.0.0.1');
        socket.on('error', () => {});
        socket.resume();
        if (words) socket.write(words);
        return new Promise((resolve) => socket.once('close', resolve));
      });
      expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
      await Promise.all(gone);
      expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
    },
  );
});

describe('A25 strange bodies', () => {
  const send = (
    body: string | Buffer,
    type = 'application/json',
    more: Record<string, string> = {},
  ) =>
    fetch(`${server.url}/trpc/account.signInDemo`, {
      method: 'POST',
      body,
      headers: { origin: SITE, 'x-league': 'pd', 'content-type': type, ...more },
    });

  test.each([
    ['deep', '['.repeat(30_000)],
    ['a NUL', '{"managerId":"of-bells\\u0000"}'],
    ['__proto__', '{"managerId":"of-bells","__proto__":{"admin":true}}'],
    ['duplicate keys of the wrong kind', '{"managerId":"of-bells","managerId":7}'],
    ['a huge number', '{"managerId":1e400}'],
    ['a lone surrogate', '{"managerId":"\\ud800"}'],
    ['not JSON', 'managerId=of-bells'],
    ['nothing', ''],
  ])('%s: 400', async (_, body) => {
    expect((await send(body)).status).toBe(400);
  });

  test.each([
    ['lobby.list', { teamId: '\0' }],
    ['player.byId', { playerId: 'x\0' }],
    ['team.stats', { teamId: 'ANC\0' }],
  ])('a NUL where anybody may ask, in %s: 400', async (procedure, input) => {
    const query = `input=${encodeURIComponent(JSON.stringify(input))}`;
    const answer = await createRawBrowser(server).get(`/trpc/${procedure}?${query}`);
    expect(answer.status).toBe(400);
  });

  test.each(['/%74rpc/lobby.list', '/trpc/lobby%2Elist', '/%74%72%70%63/lobby.list,league.info'])(
    'asked for as %s: looked at all the same',
    async (path) => {
      const browser = createRawBrowser(server);
      const batch = (one: object) =>
        `${path}?batch=1&input=${encodeURIComponent(JSON.stringify({ 0: one }))}`;
      expect((await browser.get(batch({}))).status).toBe(200);
      const strange = await browser.get(batch({ teamId: '\0' }));
      expect(strange.status).toBe(400);
      expect(await strange.text()).toContain('not a reasonable JSON');
    },
  );

  test('64 KiB and more: 413', async () => {
    expect((await send(JSON.stringify({ managerId: 'x'.repeat(70_000) }))).status).toBe(413);
  });

  test('compressed: nobody unpacks it', async () => {
    const answer = await send(Buffer.alloc(1_000, 31), 'application/json', {
      'content-encoding': 'gzip',
    });
    expect(answer.status).toBe(400);
  });
});

describe('A27 SQL in every string', () => {
  test.each(["' or '1'='1", "'; drop table games; --", '") union select 1 --', '\\'])(
    '%j finds nothing',
    async (text) => {
      const browser = await browserOf('of-anchors');
      const input = (value: unknown) => `?input=${encodeURIComponent(JSON.stringify(value))}`;
      const answers = [
        await browser.get(`/trpc/team.byId${input({ teamId: text })}`),
        await browser.get(`/trpc/lobby.list${input({ teamId: text })}`),
        await browser.get(`/trpc/game.byId${input({ gameId: text })}`),
        await browser.call('account.signInDemo', { managerId: text }),
        await browser.call('lobby.join', { gameId: newId(), inviteCode: text, teamId: text }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 200, 400, 404, 404]);
      for (const answer of answers)
        expect(await answer.text()).not.toMatch(/syntax|postgres|select |drizzle/i);
    },
  );
});

test('A32 what goes wrong inside is not told outside', async () => {
  const answer = await createRawBrowser(server).get('/trpc/no.such.procedure');
  expect(answer.status).toBe(404);
  expect(await answer.text()).not.toMatch(/ at |node_modules|\.ts/);
});

describe('A43 across sites', () => {
  test('a change by GET: 405', async () => {
    const browser = await browserOf('of-anchors');
    expect((await browser.get('/trpc/account.signOut', { origin: SITE })).status).toBe(405);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'a form as %s is not read',
    async (type) => {
      const browser = await browserOf('of-anchors');
      const answer = await browser.call('account.signOut', {}, { 'content-type': type });
      expect([400, 415]).toContain(answer.status);
    },
  );

  test('a request that its browser calls foreign: 403', async () => {
    const browser = await browserOf('of-anchors');
    const answer = await browser.call('account.signOut', {}, { 'sec-fetch-site': 'cross-site' });
    expect(answer.status).toBe(403);
  });
});

test('A44 A46 answers are nobody else’s, and go into no frame', async () => {
  const { headers } = await (await browserOf('of-anchors')).get('/trpc/account.me');
  expect(headers.get('cache-control')).toBe('private, no-store');
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-powered-by')).toBeNull();
});

/** The status of a path that is sent as it stands; `fetch` would tidy it up. */
const statusOf = (path: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    get({ hostname, port, path }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).on('error', reject);
  });

test.each([
  '/metrics',
  '/health/ready',
  '/docs/../metrics',
  '/docs/%2e%2e/metrics',
  '/%6detrics',
  '//metrics',
  '/health/live/../ready',
])('A48 %s is not on the public listener', async (path) => {
  expect(await statusOf('/health/live')).toBe(200);
  expect(await statusOf(path)).toBe(404);
});

describe('A49 F38 rights that change while somebody is here', () => {
  test('an official who is dismissed rules no more, from the next call on', async () => {
    const { db } = server.running.app;
    const key = { league: 'pd', provider: 'demo', providerId: 'pd:of-comets' } as const;
    const gameId = await newGame();
    const official = await signedIn(server, 'of-comets');
    const suspend = () =>
      official.api.admin.suspend.mutate({ gameId, actionId: newId(), reason: 'a test of rights' });
    await expect(suspend()).rejects.toThrow('notAllowed');
    await appointOfficial(db, key);
    expect((await suspend()).events.map(({ event }) => event.type)).toContain('gameSuspended');
    await dismissOfficial(db, key);
    await expect(suspend()).rejects.toThrow('notAllowed');
    official.close();
  });

  test('a session that is revoked hears nothing more: its socket is closed', async () => {
    const browser = await browserOf('of-anchors');
    const { socket } = await upgrade(`/trpc?ticket=${await ticketOf(browser)}`, { origin: SITE });
    await server.running.app.connection.sql`update sessions set revoked_at = now()
      where id = (select id from sessions order by created_at desc limit 1)`;
    const gone = closed(socket);
    await server.sockets.dismiss();
    expect(await gone).toBe(SIGNED_OUT);
  });
});
