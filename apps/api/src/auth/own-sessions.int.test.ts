import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRawBrowser, type RawBrowser } from '../testing/raw-browser.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import type { SignedInBrowser } from '../views.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

async function signedIn(managerId: string): Promise<RawBrowser> {
  const one = createRawBrowser(server);
  expect((await one.call('account.signInDemo', { managerId })).status).toBe(200);
  return one;
}
async function browsersOf(one: RawBrowser): Promise<readonly SignedInBrowser[]> {
  const answer = await one.get('/trpc/account.sessions');
  const body = (await answer.json()) as { result?: { data: readonly SignedInBrowser[] } };
  return body.result?.data ?? [];
}
const hereOf = async (one: RawBrowser) =>
  (await browsersOf(one)).find(({ here }) => here)?.id ?? '';

test('everybody sees the browsers he is signed in with, and which of them this is', async () => {
  const [phone, desk, stranger] = [
    await signedIn('of-anchors'),
    await signedIn('of-anchors'),
    await signedIn('of-bells'),
  ];
  const seen = await browsersOf(phone);
  expect(seen.filter(({ here }) => here)).toHaveLength(1);
  expect(seen.map(({ id }) => id)).toContain(await hereOf(desk));
  expect(seen.map(({ id }) => id)).not.toContain(await hereOf(stranger));
  expect(seen.every(({ league }) => league === 'pd')).toBe(true);
});

test('ending one signs that browser out; another’s is as good as none', async () => {
  const [phone, desk, stranger] = [
    await signedIn('of-anchors'),
    await signedIn('of-anchors'),
    await signedIn('of-bells'),
  ];
  const sessionId = await hereOf(desk);
  expect((await stranger.call('account.endSession', { sessionId })).status).toBe(404);
  expect(await browsersOf(desk)).not.toHaveLength(0);
  expect((await phone.call('account.endSession', { sessionId })).status).toBe(200);
  expect(await browsersOf(desk)).toHaveLength(0);
  expect((await phone.call('account.endSession', { sessionId })).status).toBe(404);
});

test('ending all others keeps this one', async () => {
  const [phone, desk] = [await signedIn('of-comets'), await signedIn('of-comets')];
  const answer = await phone.call('account.endOtherSessions', undefined);
  expect(await answer.json()).toMatchObject({ result: { data: { ended: 1 } } });
  expect(await browsersOf(desk)).toHaveLength(0);
  expect(await browsersOf(phone)).toHaveLength(1);
});

test('sessions that have been over for a day are cleared away, and all others stay', async () => {
  const { app } = server.running;
  const { sql } = app.connection;
  await sql`delete from sessions`;
  const [revoked, expired, idle, fresh, live] = [
    await signedIn('of-anchors'),
    await signedIn('of-anchors'),
    await signedIn('of-anchors'),
    await signedIn('of-anchors'),
    await signedIn('of-anchors'),
  ];
  const ids = await Promise.all([revoked, expired, idle, fresh, live].map(hereOf));
  const [a = '', b = '', c = '', d = '', e = ''] = ids;
  await sql`insert into retired_tokens (token_hash, session_id) values (repeat('a', 64), ${a})`;
  await sql`update sessions set revoked_at = now() - interval '25 hours' where id = ${a}`;
  await sql`update sessions set expires_at = now() - interval '25 hours' where id = ${b}`;
  await sql`update sessions set last_seen_at = now() - interval '60 days' where id = ${c}`;
  await sql`update sessions set revoked_at = now() - interval '1 hour' where id = ${d}`;
  await app.sessions.clearOld();
  const left = await sql<{ id: string }[]>`select id from sessions`;
  expect(left.map(({ id }) => id).sort()).toEqual([d, e].sort());
  expect(await sql`select 1 from retired_tokens where token_hash = repeat('a', 64)`).toHaveLength(
    0,
  );
  expect(await browsersOf(live)).toHaveLength(1);
});
