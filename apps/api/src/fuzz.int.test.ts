import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appRouter } from './routers/app-router.ts';
import { createRawBrowser, type RawBrowser } from './testing/raw-browser.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

/** `FUZZ_INPUTS=100000 FUZZ_SEED=7 pnpm fuzz`; CI tries a few. */
const INPUTS = Number(process.env.FUZZ_INPUTS ?? 600);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_121);
const AT_ONCE = 20;

let server: TestServer;
let browser: RawBrowser;
beforeAll(async () => {
  server = await startTestServer();
  browser = createRawBrowser(server);
  await browser.call('account.signInDemo', { managerId: 'of-anchors' });
});
afterAll(() => server.stop());

const NAMES = [
  'gameId',
  'teamId',
  'action',
  'actionId',
  'expectedVersion',
  'side',
  'opponent',
  'managerId',
  'code',
];
const value = fc.anything({ maxDepth: 4, withNullPrototype: false, withBigInt: false });
const input = fc.oneof(
  value,
  fc.dictionary(fc.constantFrom(...NAMES, '__proto__', 'x'), value, { maxKeys: 6 }),
);
const text = fc.oneof(
  { weight: 6, arbitrary: input.map((one) => JSON.stringify(one) ?? '') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

const procedures = Object.entries(appRouter._def.procedures).filter(
  // Signing out is what it is for; a good guess at its empty input would end the run's own session.
  ([name]) => !['account.signOut', 'account.refresh'].includes(name),
);
const isQuery = (procedure: unknown): boolean =>
  Reflect.get(Reflect.get(procedure as object, '_def'), 'type') === 'query';

/** Everything that a game, a person or an official could have changed. */
const stateOfGames = () =>
  server.running.app.connection.sql`select
    (select count(*)::int from games) as games, (select count(*)::int from game_events) as events,
    (select count(*)::int from audit_events) as audits, (select count(*)::int from officials) as officials,
    (select count(*)::int from game_spectators) as spectators,
    (select count(*)::int from messages) as messages`;

test(`every procedure, ${INPUTS} malformed inputs, seed ${SEED}: no crash, no 5xx, no change`, {
  timeout: 3_600_000,
}, async () => {
  const before = await stateOfGames();
  const texts = fc.sample(text, { numRuns: INPUTS, seed: SEED });
  const bad: string[] = [];
  for (let start = 0; start < texts.length; start += AT_ONCE) {
    await Promise.all(
      texts.slice(start, start + AT_ONCE).map(async (sent, index) => {
        const [name, procedure] = procedures[(start + index) % procedures.length] ?? [''];
        const answer = isQuery(procedure)
          ? await browser.get(`/trpc/${name}?input=${encodeURIComponent(sent.toWellFormed())}`)
          : await post(name, sent);
        await answer.arrayBuffer();
        if (answer.status >= 500) bad.push(`${name} ${answer.status} ${sent}`);
      }),
    );
    await delay(0);
  }
  expect(bad).toEqual([]);
  expect(await stateOfGames()).toEqual(before);
  expect((await browser.get('/trpc/account.me')).status).toBe(200);
});

const post = (name: string, body: string): Promise<Response> =>
  fetch(`${server.url}/trpc/${name}`, {
    method: 'POST',
    body,
    headers: {
      origin: 'http://localhost:3001',
      'x-league': 'pd',
      'content-type': 'application/json',
      cookie: [...browser.cookies].map(([key, one]) => `${key}=${one}`).join('; '),
    },
  });
