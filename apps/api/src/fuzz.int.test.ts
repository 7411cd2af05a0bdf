import { appointOfficial } from '@paper-dynasty/db';
import { TRPCError } from '@trpc/server';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { isReasonableJson } from './http/json-shape.ts';
import { createServer } from './http/server.ts';
import { appRouter } from './routers/app-router.ts';
import { type Flaw, flaw, strangeText, withFlaw } from './testing/malformed.ts';
import { createRawBrowser, type RawBrowser } from './testing/raw-browser.ts';
import { SAMPLES } from './testing/sample-inputs.ts';
import { SITE, startTestServer, type TestServer } from './testing/test-server.ts';
import type { Context } from './trpc/context.ts';
import { createCallerFactory } from './trpc/init.ts';

/** `FUZZ_INPUTS=100000 FUZZ_SEED=7 pnpm fuzz`; CI tries a few. */
const INPUTS = Number(process.env.FUZZ_INPUTS ?? 600);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_121);
const AT_ONCE = 20;

let server: TestServer;
/** The whole of HTTP but its sockets. */
let http: FastifyInstance;
let browser: RawBrowser;
let context: Context;
let gameId: string;
beforeAll(async () => {
  server = await startTestServer();
  const { app } = server.running;
  http = await createServer(app);
  browser = createRawBrowser(server);
  await browser.call('account.signInDemo', { managerId: 'of-anchors' });
  // A manager and an official: whatever guards a procedure lets him in, so its input is read.
  await appointOfficial(app.db, { league: 'pd', provider: 'demo', providerId: 'pd:of-anchors' });
  const opponent = { type: 'self', teamId: 'BEL' };
  const made = await browser.call('lobby.create', { teamId: 'ANC', opponent });
  gameId = z
    .object({ result: z.object({ data: z.object({ gameId: z.string() }) }) })
    .parse(await made.json()).result.data.gameId;
  const league = app.leagues.get('pd');
  const session = await app.sessions.find(browser.cookies.get('sid-pd') ?? '', 'pd');
  if (!league || !session) throw new Error('somebody is signed in to a league');
  const nobody = { cookies: null, socket: null, admitted: null, userAgent: null, ip: '127.0.0.1' };
  context = { app, league, session, ...nobody, stillSignedIn: async () => true };
});
afterAll(async () => {
  await http.close();
  await server.stop();
});

interface Definition {
  readonly type: 'query' | 'mutation' | 'subscription';
  readonly inputs: readonly unknown[];
}
const procedures = Object.entries(appRouter._def.procedures).map(([name, procedure]) => ({
  name,
  ...(Reflect.get(procedure as object, '_def') as Definition),
}));

/** These ask for nothing, and end or renew whatever session they come with: one of their own. */
const ENDS_SESSIONS = ['account.signOut', 'account.refresh'];
const PASSER_BY = {
  provider: 'discord',
  providerId: '80351110224678912',
  name: 'Passer-by',
} as const;

async function cookieFor(name: string): Promise<string> {
  if (!ENDS_SESSIONS.includes(name)) {
    return [...browser.cookies].map(([key, one]) => `${key}=${one}`).join('; ');
  }
  const identity = { ...PASSER_BY, avatarUrl: null };
  const { sessions } = server.running.app;
  return `sid-pd=${await sessions.signIn({ identity, league: 'pd', userAgent: null })}`;
}

/** What was sent, and what came of it, as a status of HTTP's. */
interface Tried {
  readonly name: string;
  readonly sent: string;
  readonly status: number;
}
const NOTHING = 204;

/** Half of all: an input of nobody who knows us. The other half: a good one with one flaw. */
const trial = fc.tuple(fc.boolean(), strangeText, flaw);
type Trial = readonly [strange: boolean, text: string, flaw: Flaw];
type Procedure = (typeof procedures)[number];

function textOf({ name, type, inputs }: Procedure, [strange, text, one]: Trial): string {
  if (strange) return text;
  const flawed = JSON.stringify(withFlaw(SAMPLES[name]?.(gameId), one)) ?? '';
  // What is still a good input, now that it is JSON, is no malformed one: it may change something.
  const may = type === 'mutation' && isReasonableJson(flawed) && isGood(inputs, jsonOf(flawed));
  return may ? text : flawed;
}

const isGood = (inputs: Definition['inputs'], value: unknown): boolean =>
  inputs.every((schema) => schema instanceof z.ZodType && schema.safeParse(value).success);

async function send(procedure: Procedure, sent: string): Promise<Tried> {
  const { name, type } = procedure;
  const url = `/trpc/${name}`;
  const cookie = await cookieFor(name);
  const headers = { origin: SITE, 'x-league': 'pd', cookie, 'content-type': 'application/json' };
  if (type === 'subscription') return { name, sent, status: await listen(name, sent) };
  const { statusCode: status } = await (type === 'query'
    ? http.inject({ url: `${url}?input=${encodeURIComponent(sent.toWellFormed())}`, headers })
    : http.inject({ method: 'POST', url, headers, payload: sent }));
  return { name, sent, status };
}

/** Subscriptions come over a socket, whose texts are read as JSON before a procedure sees them. */
async function listen(name: string, sent: string): Promise<number> {
  const abort = new AbortController();
  const caller = createCallerFactory(appRouter)(context, { signal: abort.signal });
  const input = jsonOf(sent) as { gameId: string };
  try {
    const feed: AsyncIterable<unknown> =
      name === 'chat.onMessages'
        ? await caller.chat.onMessages(input)
        : await caller.game.onEvents(input);
    await feed[Symbol.asyncIterator]().next();
    return NOTHING;
  } catch (error) {
    return error instanceof TRPCError && error.code !== 'INTERNAL_SERVER_ERROR' ? 400 : 500;
  } finally {
    abort.abort();
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Everything that a game, a person or an official could have changed. */
const stateOfGames = () =>
  server.running.app.connection.sql`select
    (select jsonb_agg(jsonb_build_array(id, version, chain_hash) order by id) from games) as games,
    (select count(*)::int from game_events) as events,
    (select count(*)::int from audit_events) as audits, (select count(*)::int from officials) as officials,
    (select count(*)::int from game_spectators) as spectators,
    (select count(*)::int from saved_lineups) as lineups, (select count(*)::int from annotations) as notes,
    (select count(*)::int from messages) as messages,
    (select jsonb_agg(jsonb_build_array(game_id, code, used_at) order by game_id) from game_invites) as invites,
    (select jsonb_agg(to_jsonb(game_clocks) order by game_id) from game_clocks) as clocks,
    (select jsonb_agg(jsonb_build_array(id, payload) order by id) from outbox) as news,
    (select jsonb_agg(jsonb_build_array(sessions.id, token_hash, revoked_at) order by sessions.id)
      from sessions join users on users.id = user_id where provider_id <> ${PASSER_BY.providerId}) as sessions,
    (select count(*)::int from game_secrets) as secrets,
    (select count(*)::int from game_cardset_links) as cardsets`;

test(`every procedure, ${INPUTS} malformed inputs, seed ${SEED}: no crash, no 5xx, no change`, {
  timeout: 3_600_000,
}, async () => {
  const before = await stateOfGames();
  const trials = fc.sample(trial, { numRuns: INPUTS, seed: SEED });
  const statuses = new Map<number, number>();
  const bad: Tried[] = [];
  for (let start = 0; start < trials.length; start += AT_ONCE) {
    const tried = await Promise.all(
      trials.slice(start, start + AT_ONCE).flatMap((one, index) => {
        const procedure = procedures[(start + index) % procedures.length];
        return procedure ? [send(procedure, textOf(procedure, one))] : [];
      }),
    );
    for (const one of tried) {
      statuses.set(one.status, (statuses.get(one.status) ?? 0) + 1);
      if (one.status >= 500) bad.push(one);
    }
  }
  expect(bad).toEqual([]);
  expect(await stateOfGames()).toEqual(before);
  expect(await (await browser.get('/trpc/account.me')).text()).toContain('Anchors');
  if (INPUTS > 1_000) process.stdout.write(tableOf(statuses));
});

/** For whoever runs it by hand. */
const tableOf = (statuses: ReadonlyMap<number, number>): string =>
  [...statuses]
    .sort(([one], [other]) => one - other)
    .map(([status, times]) => `${status}  ${String(times).padStart(7)}\n`)
    .join('');
