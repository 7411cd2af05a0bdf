import { createHash } from 'node:crypto';
import { findSessions, touchSessions } from '@paper-dynasty/db';
import { importPKCS8, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRawBrowser, type RawBrowser } from '../testing/raw-browser.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { createAccessTokens } from './access-tokens.ts';
import { Hidden } from './hidden.ts';
import { createKeys } from './keys.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const COOKIE = 'sid-pd';
const sql = () => server.running.app.connection.sql;
const db = () => server.running.app.connection.db;
const tokenOf = ({ cookies }: RawBrowser) => cookies.get(COOKIE) ?? '';
const copyOf = (one: RawBrowser) => createRawBrowser({ ...server, cookies: one.cookies });
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

async function signedIn(): Promise<RawBrowser> {
  const one = createRawBrowser(server);
  expect((await one.call('account.signInDemo', { managerId: 'of-anchors' })).status).toBe(200);
  return one;
}
async function isSignedIn(one: RawBrowser): Promise<boolean> {
  const answer = (await (await one.get('/trpc/account.me')).json()) as {
    result: { data: { user: unknown } };
  };
  return answer.result.data.user !== null;
}
const refresh = async (one: RawBrowser) => (await one.call('account.refresh')).status;
const idOf = async (tokenHash: string): Promise<string> => {
  const [row] = await sql()<
    { id: string }[]
  >`select id from sessions where token_hash = ${tokenHash}`;
  return row?.id ?? '';
};
const backdate = (token: string) =>
  sql()`update retired_tokens set retired_at = retired_at - interval '31 seconds' where token_hash = ${sha256(token)}`;

describe('the session', () => {
  test('its token is 256 random bits, and in the database stands only a hash', async () => {
    const one = await signedIn();
    expect(Buffer.from(tokenOf(one), 'base64url')).toHaveLength(32);
    const rows =
      await sql()`select token_hash from sessions where token_hash = ${sha256(tokenOf(one))}`;
    expect(rows).toHaveLength(1);
  });

  test('idle for a day, or thirty days old: over', async () => {
    const [idle, old] = [await signedIn(), await signedIn()];
    await sql()`update sessions set last_seen_at = now() - interval '25 hours' where token_hash = ${sha256(tokenOf(idle))}`;
    await sql()`update sessions set expires_at = now() - interval '1 second' where token_hash = ${sha256(tokenOf(old))}`;
    expect([await isSignedIn(idle), await isSignedIn(old)]).toEqual([false, false]);
  });

  test('asked for together with others comes in its place, and is nobody else’s', async () => {
    const [one, another] = [await signedIn(), await signedIn()];
    const hashes = [another, one].map((each) => sha256(tokenOf(each)));
    const tokenHashes = [hashes[0], sha256('nobody’s'), hashes[1], hashes[0]].map(String);
    const found = await findSessions(db(), { tokenHashes, idleSeconds: 60 });
    const ids = await Promise.all(hashes.map(idOf));
    expect(found.map((session) => session?.id)).toEqual([ids[0], undefined, ids[1], ids[0]]);
  });

  test.each([
    ['is written to', 'for update', [true, false]],
    ['has a ticket written', 'for key share', [false, false]],
  ])('that %s meanwhile holds up no other that is noted', async (_, lock, idle) => {
    const hashes = [await signedIn(), await signedIn()].map((each) => sha256(tokenOf(each)));
    const ids = await Promise.all(hashes.map(idOf));
    await sql()`update sessions set last_seen_at = now() - interval '1 hour' where id in ${sql()(ids)}`;
    await sql().begin(async (other) => {
      await other.unsafe(`select 1 from sessions where id = $1 ${lock}`, [String(ids[0])]);
      await touchSessions(db(), ids);
    });
    const isIdle = async (id: string) => {
      const [row] = await sql()<
        { idle: boolean }[]
      >`select last_seen_at < now() - interval '1 minute' as idle from sessions where id = ${id}`;
      return row?.idle;
    };
    expect(await Promise.all(ids.map(isIdle))).toEqual(idle);
  });
});

describe('A09 a session token that was replaced', () => {
  test('is good for another 30 seconds, and then ends the whole session', async () => {
    const one = await signedIn();
    const thief = copyOf(one);
    expect(await refresh(one)).toBe(200);
    expect(tokenOf(one)).not.toBe(tokenOf(thief));
    expect([await isSignedIn(one), await isSignedIn(thief)]).toEqual([true, true]);
    await backdate(tokenOf(thief));
    expect(await isSignedIn(thief)).toBe(false);
    expect(await isSignedIn(one)).toBe(false);
  });

  test('from several rotations ago ends it too', async () => {
    const one = await signedIn();
    const thief = copyOf(one);
    for (let time = 0; time < 4; time += 1) expect(await refresh(one)).toBe(200);
    await backdate(tokenOf(thief));
    expect(await refresh(thief)).toBe(401);
    expect(await isSignedIn(one)).toBe(false);
  });

  test('whose successor never arrived is no theft, however late', async () => {
    const one = await signedIn();
    const lost = copyOf(one);
    await refresh(lost);
    await backdate(tokenOf(one));
    expect(await refresh(one)).toBe(200);
    expect(tokenOf(one)).toBe(tokenOf(lost));
    expect(await isSignedIn(one)).toBe(true);
  });

  test('that nobody ever had ends nothing', async () => {
    const one = await signedIn();
    const stranger = createRawBrowser({ ...server, cookies: new Map([[COOKIE, 'x'.repeat(43)]]) });
    expect(await refresh(stranger)).toBe(401);
    expect(await isSignedIn(one)).toBe(true);
  });
});

/** As a browser does it: an answer that says "try again" is no answer. */
async function refreshSurely(one: RawBrowser): Promise<number> {
  for (;;) {
    const status = await refresh(one);
    if (status !== 503) return status;
  }
}

test('A10 two tabs that refresh at once, a hundred times, stay signed in with one token', {
  timeout: 300_000,
}, async () => {
  const [one, other] = [await signedIn(), createRawBrowser(server)];
  for (let time = 0; time < 100; time += 1) {
    other.cookies.set(COOKIE, tokenOf(one));
    const both = [refreshSurely(one), refreshSurely(other)];
    expect(await Promise.all(both)).toEqual([200, 200]);
  }
  expect([await isSignedIn(one), await isSignedIn(other)]).toEqual([true, true]);
  expect(
    await sql()`select 1 from sessions where token_hash = ${sha256(tokenOf(one))}`,
  ).toHaveLength(1);
});

describe('access tokens', () => {
  const ask = (token: string) =>
    createRawBrowser(server).get('/trpc/account.me', { authorization: `Bearer ${token}` });
  async function program(): Promise<{ readonly token: string; readonly one: RawBrowser }> {
    const one = await signedIn();
    const answer = (await (await one.call('account.refresh')).json()) as {
      result: { data: { accessToken: string } };
    };
    return { token: answer.result.data.accessToken, one };
  }

  test('stand for the session that they were made from, and end with it', async () => {
    const { token, one } = await program();
    const answer = await ask(token);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('Manager of the Anchors');
    await one.call('account.signOut');
    expect((await ask(token)).status).toBe(401);
  });

  test('make no cookie, and refresh nothing', async () => {
    const { token } = await program();
    const answer = await createRawBrowser(server).call(
      'account.refresh',
      {},
      { authorization: `Bearer ${token}` },
    );
    expect(answer.status).toBe(401);
  });

  describe('A08 a forged token', () => {
    const keys = createKeys([new Hidden('a secret of the tests, long enough')]);
    const foreign = createKeys([new Hidden('another secret, just as long as the other')]);
    const [own] = keys.signing;
    const spki = own.verify.export({ format: 'pem', type: 'spki' }) as string;
    const second = 1_000;
    const now = () => Math.floor(Date.now() / second);
    const claimsOf = async () => {
      const { token } = await program();
      return (await createAccessTokens(keys).verify(token)) ?? fail();
    };
    const fail = (): never => {
      throw new Error('the token of the server does not verify with its own secret');
    };
    interface Forgery {
      readonly header?: object;
      readonly claims?: object;
    }
    /** What a token says that is good in everything but its signature. */
    const goodClaims = async () => {
      const { sessionId, userId, league } = await claimsOf();
      const at = now();
      const good = { sid: sessionId, league, sub: userId, nbf: at, iat: at, exp: at + 600 };
      return { ...good, iss: 'paper-dynasty', aud: 'paper-dynasty/api' };
    };
    const forge = async ({ header = {}, claims = {} }: Forgery) => {
      const key = await importPKCS8(
        own.sign.export({ format: 'pem', type: 'pkcs8' }) as string,
        'EdDSA',
      );
      return new SignJWT({ ...(await goodClaims()), ...claims })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: own.id, ...header })
        .sign(key);
    };
    const unsigned = async (alg: string) => {
      const [, payload] = (await forge({})).split('.');
      const header = Buffer.from(JSON.stringify({ alg, typ: 'at+jwt', kid: own.id })).toString(
        'base64url',
      );
      return `${header}.${payload}.`;
    };

    test('the forger of these tests can forge: an honest one is taken', async () => {
      expect((await ask(await forge({}))).status).toBe(200);
    });

    test.each<[string, () => Promise<string>]>([
      ['alg none', () => unsigned('none')],
      ['alg None', () => unsigned('None')],
      [
        'HS256 with the public key as its secret',
        async () =>
          new SignJWT(await goodClaims())
            .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: own.id })
            .sign(Buffer.from(spki)),
      ],
      [
        'of another server’s key',
        async () => {
          const { sessionId, userId, league } = await claimsOf();
          return createAccessTokens(foreign).issue({ sessionId, userId, league });
        },
      ],
      ['for another audience', () => forge({ claims: { aud: 'elsewhere' } })],
      ['of another issuer', () => forge({ claims: { iss: 'elsewhere' } })],
      ['of another type', () => forge({ header: { typ: 'JWT' } })],
      ['expired', () => forge({ claims: { exp: now() - 61 } })],
      ['not good yet', () => forge({ claims: { nbf: now() + 120 } })],
      ['without an end', () => forge({ claims: { exp: undefined } })],
      ['with a kid that is a path', () => forge({ header: { kid: '../../../../dev/null' } })],
      ['without kid', () => forge({ header: { kid: undefined } })],
      ['with jku', () => forge({ header: { kid: 'x', jku: 'http://127.0.0.1:1/jwks' } })],
      [
        'for another user',
        () => forge({ claims: { sub: '019a0000-0000-7000-8000-000000000001' } }),
      ],
      ['for the other league', () => forge({ claims: { league: 'sba' } })],
      ['for no session', () => forge({ claims: { sid: '019a0000-0000-7000-8000-000000000001' } })],
      ['for a session that is no id', () => forge({ claims: { sid: "' or 1=1 --" } })],
      ['signed and cut', async () => (await forge({})).slice(0, -4)],
      ['nothing', async () => ''],
      ['very long', async () => 'x.'.repeat(5_000)],
    ])('%s: 401, like every other', async (_, token) => {
      const answer = await ask(await token());
      expect(answer.status).toBe(401);
      const { error } = (await answer.json()) as { error: { data: { refusal: unknown } } };
      expect(error.data.refusal).toEqual({ type: 'notAllowed', reason: 'SIGN_IN_FIRST' });
    });
  });
});

const CLAIMS = {
  sessionId: '019a0000-0000-7000-8000-000000000001',
  userId: '019a0000-0000-7000-8000-000000000002',
  league: 'pd',
};

test('keys: tokens of the secret before the present one are still good', async () => {
  const [old, fresh] = [new Hidden('x'.repeat(40)), new Hidden('y'.repeat(40))];
  const token = await createAccessTokens(createKeys([old])).issue(CLAIMS);
  expect(await createAccessTokens(createKeys([fresh, old])).verify(token)).toMatchObject(CLAIMS);
  expect(await createAccessTokens(createKeys([fresh])).verify(token)).toBeUndefined();
});

test.each([
  ['printing', () => `${new Hidden('psst')}`],
  ['serialising', () => JSON.stringify({ a: new Hidden('psst') })],
])('A31 %s an operator’s secret throws', (_, print) => {
  expect(print).toThrow(/not printed/);
});
