import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { appointOfficial } from '@paper-dynasty/db';
import { pdDemo } from '@paper-dynasty/demo-leagues';
import { type LeagueSource, pd, sba } from '@paper-dynasty/league-config';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Hidden } from '../auth/hidden.ts';
import { signedIn } from '../testing/test-client.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { createHttpSource, type HttpSource } from './http-source.ts';
import { isNamedHost } from './named-host.ts';
import { isPrivateAddress } from './private-address.ts';
import { safeRequest } from './safe-request.ts';

let installation: TestServer;
const open: Server[] = [];
beforeAll(async () => {
  installation = await startTestServer();
});
afterAll(() => installation.stop());
afterEach(async () => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const sourceAt = (url: string, more: object = {}): HttpSource =>
  createHttpSource({
    league: pd,
    url,
    key: new Hidden('the key of the league'),
    privateHosts: new Set([new URL(url).host]),
    patienceMs: 200,
    ...more,
  });
const json =
  (body: unknown): RequestListener =>
  (_, response) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));

const TEAM = { id: 1, abbreviation: 'ANC', name: 'The Anchors' };

describe('another installation’s demo league, over HTTP', () => {
  test.each([pd, sba])('$id: all that the demo league itself gives', async (league) => {
    const url = `${installation.url}/demo/leagues/${league.id}`;
    const source = sourceAt(url, { league, patienceMs: 5_000 });
    const [teams, managers, boston] = [
      await source.teams(),
      await source.managers(),
      await source.team('BOS'),
    ];
    expect(teams.ok && teams.value).toHaveLength(30);
    expect(managers.ok && managers.value.every(({ demo }) => demo)).toBe(true);
    expect(boston).toMatchObject({ ok: true, value: { team: { id: 'BOS' }, faults: [] } });
    expect(await source.team('XXX')).toEqual({
      ok: false,
      fault: { code: 'TEAM_UNKNOWN', team: 'XXX' },
    });
  });

  test('plays games here', async () => {
    const source = sourceAt(`${installation.url}/demo/leagues/pd`, { patienceMs: 5_000 });
    const leagues = new Map([[pd.id, { league: pd, source, attribution: null }]]);
    const here = await startTestServer({ leagues });
    const manager = await signedIn(here, 'pd-1');
    const { gameId } = await manager.api.lobby.create.mutate({
      teamId: 'BOS',
      opponent: { type: 'ai', teamId: 'NYA', style: 'safe' },
    });
    expect((await manager.api.game.byId.query({ gameId })).game.home.team?.id).toBe('BOS');
    manager.close();
    await here.stop();
  });
});

test('the key goes along', async () => {
  const seen: (string | undefined)[] = [];
  const url = await serve((request, response) => {
    seen.push(request.headers.authorization);
    json({ teams: [TEAM] })(request, response);
  });
  await sourceAt(url).teams();
  expect(seen).toEqual(['Bearer the key of the league']);
});

describe('A30 F39 a league’s server that misbehaves', () => {
  test.each<[string, RequestListener, RegExp]>([
    ['is slow', () => {}, /does not answer/],
    ['answers 500', (_, response) => void response.writeHead(500).end(), /answers 500/],
    ['refuses our key', (_, response) => void response.writeHead(401).end(), /answers 401/],
    [
      'sends us elsewhere',
      (_, response) => void response.writeHead(301, { location: 'http://127.0.0.1:1/' }).end(),
      /answers 301/,
    ],
    [
      'answers with a page',
      (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>'),
      /something else than JSON/,
    ],
    [
      'breaks off',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
        response.write('{"teams":[');
        setTimeout(() => response.destroy(), 20);
      },
      /does not answer/,
    ],
    [
      'sends half',
      (_, response) =>
        void response.writeHead(200, { 'content-type': 'application/json' }).end('{"teams":['),
      /broken JSON/,
    ],
    [
      'sends 50 MB',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const more = () => {
          while (!response.destroyed && response.write(Buffer.alloc(65_536, 32)));
        };
        response.on('drain', more);
        more();
      },
      /does not answer/,
    ],
  ])('%s: a typed fault', async (_, answer, words) => {
    const { ok, ...rest } = await sourceAt(await serve(answer)).teams();
    expect([ok, JSON.stringify(rest)]).toEqual([false, expect.stringMatching(words)]);
    expect(JSON.stringify(rest)).not.toContain('the key of the league');
  });

  test('sends something else than a league: the field is named', async () => {
    const url = await serve(json({ teams: [{ ...TEAM, abbreviation: 7 }] }));
    const answer = await sourceAt(url).teams();
    expect(answer).toMatchObject({
      ok: false,
      fault: { code: 'LEAGUE_DATA_UNREADABLE', problems: [{ at: 'teams.0.abbreviation' }] },
    });
  });

  test('fails again and again: it is left alone, and then asked again', async () => {
    let asked = 0;
    let broken = true;
    const url = await serve((request, response) => {
      asked += 1;
      if (broken) response.writeHead(503).end();
      else json({ teams: [TEAM] })(request, response);
    });
    const lines: string[] = [];
    const note = (_: object, words: string) => void lines.push(words);
    const source = sourceAt(url, { restMs: 1_500, freshMs: 0, log: { info: note, warn: note } });
    for (let time = 0; time < 5; time += 1) await source.teams();
    expect(source.isResting()).toBe(true);
    const before = asked;
    await source.teams();
    expect(asked).toBe(before);
    expect(source.silentSince()).not.toBeNull();
    broken = false;
    await expect.poll(async () => (await source.teams()).ok, { timeout: 20_000 }).toBe(true);
    expect(source.silentSince()).toBeNull();
    expect(lines).toEqual([
      'the league does not answer',
      'the league is left alone for a while',
      'the league is no longer left alone',
      'the league answers again',
    ]);
  });

  test('sends what cannot be read: the older answer goes on, and the log names the field', async () => {
    let broken = false;
    const url = await serve((request, response) =>
      json({ teams: [broken ? { ...TEAM, name: null } : TEAM] })(request, response),
    );
    const lines: unknown[] = [];
    const note = (facts: object, words: string) => void lines.push({ ...facts, words });
    const source = sourceAt(url, { freshMs: 0, log: { info: note, warn: note } });
    const first = await source.teams();
    broken = true;
    await expect.poll(async () => (await source.teams()) && source.silentSince()).not.toBeNull();
    expect(await source.teams()).toEqual(first);
    expect(lines).toEqual([
      {
        league: 'pd',
        what: 'teams',
        fields: [expect.stringMatching(/^teams\.0\.name: /)],
        words: 'the league cannot be read',
      },
    ]);
  });

  test('is away: lists go on with what it said last, new teams are refused in words', async () => {
    let away = false;
    const url = await serve((request, response) => {
      if (away) response.destroy();
      else json({ teams: [TEAM] })(request, response);
    });
    const source = sourceAt(url, { freshMs: 0 });
    const first = await source.teams();
    away = true;
    expect(await source.teams()).toEqual(first);
    expect(await source.team('1')).toMatchObject({
      ok: false,
      fault: { code: 'LEAGUE_UNAVAILABLE' },
    });
    expect(source.silentSince()).not.toBeNull();
  });

  test('while it is away, a running game goes on and a new one is refused', async () => {
    const forward = `${installation.url}/demo/leagues/pd`;
    let away = false;
    const url = await serve(async (request, response) => {
      if (away) return void response.destroy();
      const answer = await fetch(forward + request.url);
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(await answer.text());
    });
    const source = sourceAt(url, { patienceMs: 5_000, freshMs: 0 });
    const here = await startTestServer({
      leagues: new Map([[pd.id, { league: pd, source, attribution: null }]]),
    });
    const manager = await signedIn(here, 'pd-1');
    const ai = { type: 'ai', teamId: 'NYA', style: 'safe' } as const;
    const { gameId } = await manager.api.lobby.create.mutate({
      teamId: 'BOS',
      side: 'home',
      opponent: ai,
    });
    away = true;
    const { version } = await manager.api.game.byId.query({ gameId });
    const action = { type: 'concede', side: 'home' } as const;
    await manager.api.game.act.mutate({
      gameId,
      actionId: '019a0000-0000-7000-8000-000000000009',
      expectedVersion: version,
      action,
    });
    const other = { ...ai, teamId: 'SLN' };
    await expect(
      manager.api.lobby.create.mutate({ teamId: 'CHN', opponent: other }),
    ).rejects.toThrow('league');
    manager.close();
    await here.stop();
  });
});

test('F39 while the league is silent and nothing is remembered, people are still who they are', async () => {
  const league = pdDemo();
  let away = false;
  const fault = { code: 'LEAGUE_UNAVAILABLE', reason: 'away' } as const;
  const answer = <T>(ask: () => T) =>
    away ? Promise.resolve({ ok: false, fault } as const) : ask();
  const source: LeagueSource = {
    league: pd.id,
    teams: () => answer(league.teams),
    managers: () => answer(league.managers),
    team: (id) => answer(() => league.team(id)),
  };
  const leagues = new Map([[pd.id, { league: pd, source, attribution: null }]]);
  const here = await startTestServer({ leagues });
  const { db } = here.running.app;
  await appointOfficial(db, { league: 'pd', provider: 'demo', providerId: 'pd:pd-1' });
  const official = await signedIn(here, 'pd-1');
  const { user } = await official.api.account.me.query();
  expect(user).toMatchObject({ teamsKnown: true, official: true });
  expect(user?.teams).not.toHaveLength(0);
  away = true;
  expect((await official.api.account.me.query()).user).toEqual({
    ...user,
    teams: [],
    teamsKnown: false,
  });
  expect(await official.api.admin.audit.query({})).toHaveProperty('events');
  official.close();
  await here.stop();
});

describe('A29 addresses that a league may not send us to', () => {
  const none = { maxBytes: 1_000, privateHosts: new Set<string>() };
  test.each([
    'http://169.254.169.254/latest/meta-data/',
    'http://127.0.0.1:5432/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[::7f00:1]/',
    'http://[64:ff9b:1::7f00:1]/',
    'http://[2001:0:4136::1]/',
    'http://[2002:7f00:1::]/',
    'http://[fec0::1]/',
    'http://localhost/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0.0.0.0/',
    'http://10.1.2.3/',
    'file:///etc/passwd',
    'gopher://127.0.0.1/',
  ])('%s is refused', async (url) => {
    await expect(safeRequest({ url, ...none })).rejects.toMatchObject({ name: 'UnsafeRequest' });
  });

  test.each(['8.8.8.8', '1.1.1.1', '2606:4700::1111', '2001:4860:4860::8888'])(
    '%s is a public address',
    (address) => {
      expect(isPrivateAddress(address)).toBe(false);
    },
  );

  test.each([
    ['http://127.0.0.1/', '127.0.0.1:80'],
    ['http://127.0.0.1:80/', '127.0.0.1:80'],
    ['https://127.0.0.1/', '127.0.0.1:443'],
    ['https://[::1]/', '[::1]:443'],
    ['http://127.0.0.1:8080/', '127.0.0.1:8080'],
    ['https://127.0.0.1/', '127.0.0.1'],
  ])('%s may be asked where PRIVATE_HOSTS names %s', (url, named) => {
    expect(isNamedHost(new Set([named]), new URL(url))).toBe(true);
  });

  test.each([
    ['http://127.0.0.1/', '127.0.0.1:443'],
    ['https://127.0.0.1:8443/', '127.0.0.1:443'],
    ['http://127.0.0.1:8080/', '127.0.0.1'],
  ])('%s may not where it names %s', async (url, named) => {
    const privateHosts = new Set([named]);
    await expect(safeRequest({ url, maxBytes: 1_000, privateHosts })).rejects.toMatchObject({
      name: 'UnsafeRequest',
    });
  });
});
