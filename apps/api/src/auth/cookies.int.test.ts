import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRawBrowser } from '../testing/raw-browser.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ settings: { secureSites: new Set(['pd']) } });
});
afterAll(() => server.stop());

const attributesOf = (line: string): ReadonlySet<string> =>
  new Set(
    line
      .split('; ')
      .slice(1)
      .map((part) => part.toLowerCase()),
  );

test('A45 where a site has TLS its cookie belongs to its host alone, over TLS alone', async () => {
  const browser = createRawBrowser(server);
  const answer = await browser.call('account.signInDemo', { managerId: 'of-anchors' });
  const [line = '', ...more] = answer.headers.getSetCookie();
  expect(more).toEqual([]);
  expect(line).toMatch(/^__Host-sid-pd=[\w-]{43,};/);
  const attributes = attributesOf(line);
  for (const one of ['secure', 'httponly', 'samesite=lax', 'path=/'])
    expect(attributes).toContain(one);
  expect([...attributes].filter((one) => one.startsWith('domain'))).toEqual([]);
  expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
});

test('A45 the same session under the name that a site without TLS uses means nothing', async () => {
  const browser = createRawBrowser(server);
  await browser.call('account.signInDemo', { managerId: 'of-anchors' });
  const token = browser.cookies.get('__Host-sid-pd') ?? '';
  const cookies = new Map([['sid-pd', token]]);
  const other = createRawBrowser({ url: server.url, cookies });
  expect(await (await other.get('/trpc/account.me')).text()).toContain('"user":null');
  expect(await (await browser.get('/trpc/account.me')).text()).toContain('Manager of the Anchors');
});
