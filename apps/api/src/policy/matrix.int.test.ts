import { admitSpectator, appointOfficial, connect, type Identity } from '@paper-dynasty/db';
import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Refusal } from '../refusal-views.ts';
import { appRouter } from '../routers/app-router.ts';
import { createRawBrowser } from '../testing/raw-browser.ts';
import { NOWHERE, SAMPLES } from '../testing/sample-inputs.ts';
import { signedIn } from '../testing/test-client.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { createCallerFactory } from '../trpc/init.ts';
import { refusalOf } from '../trpc/refusal.ts';
import { admit } from './admit.ts';
import { ACTORS, type ActorKind, POLICY } from './policy.ts';

type Visibility = 'public' | 'private';
const VISIBILITIES = ['public', 'private'] as const;

let server: TestServer;
const games: { [V in Visibility]: string } = { public: '', private: '' };
const stranger = (n: number): Identity => ({
  provider: 'discord',
  providerId: `10000000${n}`,
  name: `Stranger ${n}`,
  avatarUrl: null,
});
const demo = (name: string): Identity => ({
  provider: 'demo',
  providerId: `pd:of-${name}`,
  name,
  avatarUrl: null,
});
const IDENTITIES: { readonly [A in Exclude<ActorKind, 'anonymous'>]: Identity } = {
  user: stranger(1),
  spectator: stranger(2),
  away: demo('anchors'),
  home: demo('bells'),
  official: stranger(3),
};

const sessions = () => server.running.app.sessions;
/** A session of its own for each call: some of them end it. */
async function tokenOf(actor: ActorKind, league = 'pd'): Promise<string | undefined> {
  if (actor === 'anonymous') return undefined;
  return sessions().signIn({ identity: IDENTITIES[actor], league, userAgent: null });
}

beforeAll(async () => {
  server = await startTestServer();
  const [away, home] = [await signedIn(server, 'of-anchors'), await signedIn(server, 'of-bells')];
  const { db } = server.running.app;
  for (const visibility of VISIBILITIES) {
    const opponent = { type: 'link' } as const;
    const made = await away.api.lobby.create.mutate({
      teamId: 'ANC',
      side: 'away',
      opponent,
      visibility,
    });
    const { gameId, inviteCode } = made;
    await home.api.lobby.join.mutate({ gameId, inviteCode: inviteCode ?? '', teamId: 'BEL' });
    games[visibility] = gameId;
    const token = (await tokenOf('spectator')) ?? '';
    const userId = (await sessions().find(token, 'pd'))?.user.id ?? '';
    await admitSpectator(db, { gameId, userId });
  }
  await appointOfficial(db, { league: 'pd', ...IDENTITIES.official });
  away.close();
  home.close();
});
afterAll(() => server.stop());

interface Question {
  readonly actor: ActorKind;
  readonly gameId: string;
  readonly league?: string;
}

/** The refusal that a call met; null: it was let through, whatever became of it then. */
async function askAs(procedure: string, { actor, gameId, league = 'pd' }: Question) {
  const input = SAMPLES[procedure]?.(gameId);
  const kind = Reflect.get(appRouter._def.procedures, procedure)._def.type;
  const token = await tokenOf(actor, league);
  if (kind === 'subscription') return refusalOfSubscription(procedure, { token, input });
  const cookies = new Map(token ? [[`sid-${league}`, token]] : []);
  const browser = createRawBrowser({ url: server.url, league, cookies });
  const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  const answer =
    kind === 'query'
      ? await browser.get(`/trpc/${procedure}${query}`)
      : await browser.call(procedure, input);
  const body = (await answer.json()) as { error?: { data: { refusal: Refusal | null } } };
  expect(answer.status, JSON.stringify(body)).toBeLessThan(500);
  return body.error?.data.refusal ?? null;
}

async function refusalOfSubscription(
  procedure: string,
  { token, input }: { readonly token: string | undefined; readonly input: unknown },
) {
  const { app } = server.running;
  const league = app.leagues.get('pd');
  if (!league) throw new Error('there is no league');
  const session = token ? await app.sessions.find(token, 'pd') : null;
  const nothing = { cookies: null, socket: null, admitted: null, userAgent: null, ip: '127.0.0.1' };
  const ctx = { app, league, session, ...nothing, stillSignedIn: async () => true };
  const abort = new AbortController();
  const caller = createCallerFactory(appRouter)(ctx, { signal: abort.signal });
  try {
    const about = input as { gameId: string };
    const feed: AsyncIterable<unknown> =
      procedure === 'chat.onMessages'
        ? await caller.chat.onMessages(about)
        : await caller.game.onEvents(about);
    await feed[Symbol.asyncIterator]().next();
    return null;
  } catch (error) {
    if (error instanceof TRPCError) return refusalOf(error) ?? null;
    throw error;
  } finally {
    abort.abort();
  }
}

/** He may do that, but not for this team or side. */
const OTHERS = ['NOT_YOUR_TEAM', 'NOT_YOUR_SIDE'];
const WALLS = ['SIGN_IN_FIRST', 'NOT_IN_THIS_GAME', 'OFFICIALS_ONLY'];

/** As the matrix is read: yes, or which wall stood there. */
function wall(refusal: Refusal | null): string {
  if (refusal?.type === 'notFound' && refusal.what === 'game') return '404';
  if (refusal?.type === 'notAllowed' && WALLS.includes(refusal.reason)) {
    return refusal.reason === 'SIGN_IN_FIRST' ? '401' : '403';
  }
  if (refusal?.type === 'notAllowed') return OTHERS.includes(refusal.reason) ? 'not his' : '403';
  // Nobody was let through who said nothing that could be read.
  return refusal?.type === 'badInput' ? '400' : 'yes';
}

const procedures = Object.keys(appRouter._def.procedures).sort();

describe('the matrix', () => {
  test('has a line for every procedure, and no other', () => {
    expect(Object.keys(POLICY).sort()).toEqual(procedures);
    expect(Object.keys(SAMPLES).sort()).toEqual(procedures);
  });

  test('A13 A14 every procedure called as everybody, on a public and a private game', async () => {
    const lines: string[] = [];
    for (const procedure of procedures) {
      for (const visibility of POLICY[procedure]?.inPrivate
        ? VISIBILITIES
        : (['public'] as const)) {
        const met: string[] = [];
        for (const actor of ACTORS) {
          met.push(wall(await askAs(procedure, { actor, gameId: games[visibility] })).padEnd(9));
        }
        lines.push(`${procedure.padEnd(24)} ${visibility.padEnd(8)} ${met.join(' ')}`.trimEnd());
      }
    }
    const head = `${' '.repeat(34)}${ACTORS.map((actor) => actor.padEnd(9)).join(' ')}`.trimEnd();
    // A sample that no schema reads would say nothing of who may call.
    expect(lines.filter((line) => line.includes('400'))).toEqual([]);
    await expect(`${[head, ...lines].join('\n')}\n`).toMatchFileSnapshot('matrix.txt');
  });
});

const ofGames = procedures.filter((procedure) => POLICY[procedure]?.inPrivate);

test.each(ofGames)(
  'A20 %s: a private game is to a stranger like none at all',
  async (procedure) => {
    const ask = (gameId: string) => askAs(procedure, { actor: 'user', gameId });
    expect(await ask(games.private)).toEqual({ type: 'notFound', what: 'game' });
    expect(await ask(games.private)).toEqual(await ask(NOWHERE));
  },
);

test.each(ofGames)(
  'A50 %s: an official of one league is nobody in the other',
  async (procedure) => {
    await appointOfficial(server.running.app.db, { league: 'sba', ...IDENTITIES.user });
    const refusal = await askAs(procedure, { actor: 'user', gameId: games.private });
    expect(refusal).toEqual({ type: 'notFound', what: 'game' });
  },
);

test('A13 a stranger’s refusal asks the database the same, whether there is such a game or not', async () => {
  const { app } = server.running;
  const league = app.leagues.get('pd');
  if (!league) throw new Error('there is no league');
  const session = await app.sessions.find((await tokenOf('user')) ?? '', 'pd');
  const asked: string[] = [];
  // None is in memory, and every question is noted as the database hears it.
  const connection = connect(server.databaseUrl, { max: 1, applicationName: 'counting' });
  connection.sql.options.debug = (_, query) => asked.push(query);
  const nothing = { cookies: null, socket: null, admitted: null, userAgent: null, ip: '127.0.0.1' };
  const ctx = {
    ...nothing,
    app: { ...app, games: { ...app.games, loaded: () => undefined }, db: connection.db },
    league,
    session,
    stillSignedIn: async () => true,
  };
  const questions = async (gameId: string, procedure: string) => {
    asked.length = 0;
    await expect(admit(ctx, { procedure, input: { gameId } })).rejects.toThrow('notFound');
    return [...asked].sort();
  };
  for (const procedure of ['game.byId', 'game.act', 'admin.void']) {
    const there = await questions(games.private, procedure);
    expect(there.length).toBeGreaterThan(1);
    expect(await questions(NOWHERE, procedure)).toEqual(there);
  }
  await connection.close();
});

describe('A20 no list knows of a private game', () => {
  test.each(['anonymous', 'user', 'spectator', 'official'] as const)('%s', async (actor) => {
    const token = await tokenOf(actor);
    const cookies = new Map(token ? [['sid-pd', token]] : []);
    const browser = createRawBrowser({ url: server.url, cookies });
    for (const path of [
      'lobby.list',
      'lobby.list?input={"teamId":"ANC"}',
      'lobby.results?input={"teamId":"ANC"}',
      'team.byId?input={"teamId":"ANC"}',
      'team.stats?input={"teamId":"ANC"}',
      'team.standings',
      'league.leaders',
    ]) {
      const answer = await browser.get(`/trpc/${path}`);
      const text = await answer.text();
      expect([path, answer.status]).toEqual([path, 200]);
      expect(text).not.toContain(games.private);
      if (path.startsWith('lobby.list')) expect(text).toContain(games.public);
    }
  });
});

test('a spectator comes in by the managers’ link, and leaves when they say so, within a call', async () => {
  const home = await signedIn(server, 'of-bells');
  const guest = await signedIn(server, 'of-comets');
  const gameId = games.private;
  const see = () => guest.api.game.byId.query({ gameId }).then(({ game }) => game.id);
  await expect(see()).rejects.toThrow('notFound');
  const { code } = await home.api.game.watchLink.query({ gameId });
  await guest.api.game.enterAsSpectator.mutate({ gameId, code });
  expect(await see()).toBe(gameId);
  const spectators = await home.api.game.spectators.query({ gameId });
  const added = spectators.find(({ name }) => name === 'Manager of the Comets');
  await home.api.game.dismissSpectator.mutate({ gameId, userId: added?.id ?? '' });
  await expect(see()).rejects.toThrow('notFound');
  home.close();
  guest.close();
});
