import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type DiscordStandIn, startDiscordStandIn } from '../testing/discord-stand-in.ts';
import { createRawBrowser, type RawBrowser } from '../testing/raw-browser.ts';
import { SITE, startTestServer, type TestServer } from '../testing/test-server.ts';
import { Hidden } from './hidden.ts';

let discord: DiscordStandIn;
let server: TestServer;
beforeAll(async () => {
  discord = await startDiscordStandIn();
  const { url, clientId } = discord;
  const clientSecret = new Hidden(discord.clientSecret);
  server = await startTestServer({ settings: { discord: { url, clientId, clientSecret } } });
});
afterAll(async () => {
  await server.stop();
  await discord.stop();
});
beforeEach(() => {
  discord.user = {
    id: '80351110224678912',
    username: 'casey',
    global_name: 'Casey',
    avatar: 'a1b2',
  };
  discord.issuer = null;
  discord.broken = null;
});

const COOKIE = 'sid-pd';
const browser = () => createRawBrowser(server);
const locationOf = (response: Response) => response.headers.get('location') ?? '';
const pathOf = (url: string) => url.slice(`${SITE}/api`.length);

/** To Discord and back to the door: the address that the browser would open next. */
async function goThere(one: RawBrowser, next = '/'): Promise<string> {
  const away = await one.get(`/auth/discord?next=${encodeURIComponent(next)}`);
  expect(away.status).toBe(303);
  const approved = await fetch(locationOf(away), { redirect: 'manual' });
  expect(approved.status).toBe(302);
  return pathOf(locationOf(approved));
}
async function signIn(one: RawBrowser, next = '/'): Promise<Response> {
  return one.get(await goThere(one, next));
}
async function nameOf(one: RawBrowser): Promise<string | null> {
  const answer = (await (await one.get('/trpc/account.me')).json()) as {
    result: { data: { user: { name: string } | null } };
  };
  return answer.result.data.user?.name ?? null;
}

describe('sign-in with Discord', () => {
  test('asks for nothing but who it is, with PKCE, and leads back where one was', async () => {
    const one = browser();
    const asked = new URL(locationOf(await one.get('/auth/discord')));
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: 'code',
      scope: 'identify',
      code_challenge_method: 'S256',
      redirect_uri: `${SITE}/api/auth/discord/callback`,
    });
    const back = await signIn(one, '/game/1?tab=box');
    expect([back.status, locationOf(back)]).toEqual([303, '/game/1?tab=box']);
    const cookie = back.headers.getSetCookie().find((line) => line.startsWith(COOKIE));
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
    expect(await nameOf(one)).toBe('Casey');
  });

  test('the same person is the same user, under his new name', async () => {
    const [one, other] = [browser(), browser()];
    await signIn(one);
    discord.user = { ...discord.user, global_name: 'Casey at the Bat' };
    await signIn(other);
    expect(await nameOf(one)).toBe('Casey at the Bat');
    const rows = await server.running.app.connection
      .sql`select count(*)::int as n from users where provider = 'discord'`;
    expect(rows[0]?.n).toBe(1);
  });

  test.each([
    ['\u202Eevil\u202C', 'evil'],
    ['a\u200B\u0000b\nc', 'abc'],
    ['⚾ José 🧢', '⚾ José 🧢'],
    ['\u200B\u200B', 'Somebody'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['x'.repeat(150), 'x'.repeat(40)],
  ])('A28 the name %j stands among others as %j', async (given, shown) => {
    const one = browser();
    discord.user = { id: '80351110224678913', username: 'x', global_name: given };
    await signIn(one);
    expect(await nameOf(one)).toBe(shown);
  });

  test('Discord may say nothing useful: 400, and nobody is signed in', async () => {
    const one = browser();
    discord.broken = 503;
    expect((await signIn(one)).status).toBe(400);
    discord.broken = null;
    discord.user = { id: 'not a number', username: 'x' };
    expect((await signIn(one)).status).toBe(400);
    expect(one.cookies.has(COOKIE)).toBe(false);
  });

  test('demo managers stay out where Discord is set up', async () => {
    const answer = await browser().call('account.signInDemo', { managerId: 'of-bells' });
    expect(answer.status).toBe(403);
  });
});

describe('A04 the state is bound to one browser and good once', () => {
  test.each([
    ['none', (url: URL) => url.searchParams.delete('state')],
    ['a made-up one', (url: URL) => url.searchParams.set('state', 'x'.repeat(43))],
  ])('%s: 400', async (_, spoil) => {
    const one = browser();
    const back = new URL(await goThere(one), server.url);
    spoil(back);
    const answer = await one.get(back.pathname + back.search);
    expect([answer.status, one.cookies.has(COOKIE)]).toEqual([400, false]);
  });

  test('a foreign one, in a browser with a sign-in of its own under way: 400', async () => {
    const [victim, attacker] = [browser(), browser()];
    await goThere(victim);
    const answer = await victim.get(await goThere(attacker));
    expect([answer.status, victim.cookies.has(COOKIE)]).toEqual([400, false]);
  });

  test('the same answer again, with all the cookies of the first time: 400', async () => {
    const one = browser();
    const path = await goThere(one);
    const cookies = new Map(one.cookies);
    expect((await one.get(path)).status).toBe(303);
    const again = createRawBrowser({ ...server, cookies });
    expect((await again.get(path)).status).toBe(400);
    expect(again.cookies.has(COOKIE)).toBe(false);
  });

  test('on the other league’s site: 400', async () => {
    const one = browser();
    const path = await goThere(one);
    const answer = await one.get(path, { 'x-league': 'sba' });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.headers.getSetCookie().some((line) => line.includes('sid-'))).toBe(false);
  });
});

describe('A05 the code is bound to its attempt', () => {
  test('of another attempt of the same browser (PKCE does not fit): 400', async () => {
    const one = browser();
    const first = new URL(await goThere(one), server.url);
    const second = new URL(await goThere(one), server.url);
    second.searchParams.set('code', first.searchParams.get('code') ?? '');
    const answer = await one.get(second.pathname + second.search);
    expect([answer.status, one.cookies.has(COOKIE)]).toEqual([400, false]);
  });

  test('used before: 400', async () => {
    const one = browser();
    const first = new URL(await goThere(one), server.url);
    await one.get(first.pathname + first.search);
    const second = new URL(await goThere(one), server.url);
    second.searchParams.set('code', first.searchParams.get('code') ?? '');
    expect((await one.get(second.pathname + second.search)).status).toBe(400);
  });

  test('from another issuer: 400; from the right one: in', async () => {
    const one = browser();
    discord.issuer = 'https://discord.example';
    expect((await signIn(one)).status).toBe(400);
    discord.issuer = discord.url;
    expect((await signIn(one)).status).toBe(303);
  });
});

test.each([
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/%5cevil.example',
  '/%2f/evil.example',
  '/%09/evil.example',
  '/\t/evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  '/./\\evil.example',
  '/..//evil.example',
  '',
  `/${'x'.repeat(400)}`,
])('A06 after sign-in, %j leads home', async (next) => {
  expect(locationOf(await signIn(browser(), next))).toBe('/');
});

describe('A07 a session is never kept over a sign-in', () => {
  test('whoever had one leaves with another, and the old one is over', async () => {
    const one = browser();
    await signIn(one);
    const old = createRawBrowser({ ...server, cookies: one.cookies });
    await signIn(one);
    expect(one.cookies.get(COOKIE)).not.toBe(old.cookies.get(COOKIE));
    expect(await nameOf(old)).toBeNull();
    expect(await nameOf(one)).toBe('Casey');
  });

  test('one that an attacker planted is not adopted', async () => {
    const planted = createRawBrowser({ ...server, cookies: new Map([[COOKIE, 'planted']]) });
    await signIn(planted);
    expect(planted.cookies.get(COOKIE)).not.toBe('planted');
  });
});

test('A45 a league’s cookie means nothing on the other league’s site', async () => {
  const one = browser();
  await signIn(one);
  const token = one.cookies.get(COOKIE) ?? '';
  const { sessions } = server.running.app;
  expect(await sessions.find(token, 'sba')).toBeNull();
  expect((await sessions.find(token, 'pd'))?.league).toBe('pd');
});
