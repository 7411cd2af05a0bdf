import { type Books, lineupId, standardCharts } from '@paper-dynasty/engine';
import { TRPCClientError } from '@trpc/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AppRouter } from './contract.ts';
import { newId } from './ids.ts';
import type { Refusal } from './refusal-views.ts';
import { follow } from './testing/feed.ts';
import { playSide } from './testing/manager-bot.ts';
import { createTestClient, signedIn, type TestClient } from './testing/test-client.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let anchors: TestClient;
let bells: TestClient;
let stranger: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  anchors = await signedIn(server, 'of-anchors');
  bells = await signedIn(server, 'of-bells');
  stranger = createTestClient(server);
});
afterAll(async () => {
  for (const client of [anchors, bells, stranger]) client.close();
  await server.stop();
});

/** A game of the Anchors at home against the Bells, both there. */
async function meeting(visibility: 'public' | 'private' = 'public') {
  const { gameId, inviteCode } = await anchors.api.lobby.create.mutate({
    teamId: 'ANC',
    opponent: { type: 'link' },
    innings: 3,
    visibility,
  });
  await bells.api.lobby.join.mutate({ gameId, inviteCode: inviteCode ?? '', teamId: 'BEL' });
  const { cards } = await anchors.api.game.byId.query({ gameId });
  const books: Books = {
    cards: new Map(cards.map((card) => [card.key, card])),
    charts: standardCharts,
  };
  return { gameId, books };
}

const ready = (side: 'away' | 'home') =>
  ({ type: 'ready', side, entropy: '0f'.repeat(16) }) as const;

/** The refusal that a call ends in. */
async function refusal(call: Promise<unknown>): Promise<{ code: string; refusal: Refusal | null }> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof TRPCClientError)) throw error;
    const { data } = error as TRPCClientError<AppRouter>;
    if (!data) throw error;
    return { code: data.code, refusal: data.refusal };
  }
  throw new Error('it was not refused');
}

describe('two managers', () => {
  test('meet by an invitation and play to the end, a spectator seeing all of it', async () => {
    const { gameId, books } = await meeting();
    const feeds = [anchors, bells, stranger].map((client) => follow(client, gameId));
    const [home, away, watching] = feeds;
    if (!home || !away || !watching) throw new Error('three feeds');
    const cutter = setInterval(() => stranger.cut(), 150);
    const [end] = await Promise.all([
      playSide({ client: anchors, feed: home, gameId, side: 'home', books }),
      playSide({ client: bells, feed: away, gameId, side: 'away', books }),
    ]);
    clearInterval(cutter);
    await watching.until((state) => state.version === end.version);
    for (const { delivered } of feeds) {
      expect(delivered.map(({ version }) => version)).toEqual(
        Array.from({ length: end.version }, (_, index) => index + 1),
      );
    }
    expect(watching.state()).toEqual(end);
    for (const feed of feeds) feed.stop();
  });

  test('see who else is there', async () => {
    const { gameId } = await meeting();
    const feed = follow(anchors, gameId);
    const other = follow(bells, gameId);
    const third = follow(stranger, gameId);
    await expect
      .poll(() => feed.presence())
      .toMatchObject({ managers: { away: true, home: true }, spectators: 1 });
    third.stop();
    other.stop();
    await expect
      .poll(() => feed.presence())
      .toMatchObject({ managers: { away: false, home: true }, spectators: 0 });
    feed.stop();
  });

  test('who come at once with one invitation: one gets the seat, the other is too late', async () => {
    const { gameId, inviteCode } = await anchors.api.lobby.create.mutate({
      teamId: 'ANC',
      opponent: { type: 'link' },
    });
    const comets = await signedIn(server, 'of-comets');
    const join = (client: TestClient, team: string) =>
      client.api.lobby.join.mutate({ gameId, inviteCode: inviteCode ?? '', teamId: team });
    const settled = await Promise.allSettled([join(bells, 'BEL'), join(comets, 'COM')]);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const late = settled.find((one) => one.status === 'rejected');
    expect(await refusal(Promise.reject(late?.reason))).toEqual({
      code: 'PRECONDITION_FAILED',
      refusal: { type: 'notNow', reason: 'ALREADY_STARTED' },
    });
    comets.close();
  });
});

describe('an action', () => {
  test('sent twenty times at once with one id is taken once and answered alike', async () => {
    const { gameId } = await meeting();
    const request = { gameId, actionId: newId(), expectedVersion: 1, action: ready('home') };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => anchors.api.game.act.mutate(request)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const { version } = await anchors.api.game.byId.query({ gameId });
    expect(version).toBe(2);
  });

  test('with the id of another action is refused, and nothing is written', async () => {
    const { gameId } = await meeting();
    const request = { gameId, actionId: newId(), expectedVersion: 1, action: ready('home') };
    await anchors.api.game.act.mutate(request);
    const concede = { ...request, action: { type: 'concede', side: 'home' } as const };
    for (const expectedVersion of [1, 2]) {
      expect(await refusal(anchors.api.game.act.mutate({ ...concede, expectedVersion }))).toEqual({
        code: 'CONFLICT',
        refusal: { type: 'actionIdReused' },
      });
    }
    expect((await anchors.api.game.byId.query({ gameId })).version).toBe(2);
  });

  test("with the id of somebody else's action is his own", async () => {
    const { gameId } = await meeting();
    const actionId = newId();
    await anchors.api.game.act.mutate({
      gameId,
      actionId,
      expectedVersion: 1,
      action: ready('home'),
    });
    const answer = await bells.api.game.act.mutate({
      gameId,
      actionId,
      expectedVersion: 2,
      action: ready('away'),
    });
    expect(answer.version).toBeGreaterThan(2);
  });

  test('that saw an older game is told what it has missed', async () => {
    const { gameId } = await meeting();
    for (const [client, side] of [
      [anchors, 'home'],
      [bells, 'away'],
    ] as const) {
      await client.api.game.act.mutate({
        gameId,
        actionId: newId(),
        expectedVersion: 1,
        action: ready(side),
      });
    }
    const late = await refusal(
      bells.api.game.act.mutate({
        gameId,
        actionId: newId(),
        expectedVersion: 1,
        action: { type: 'walkIntentionally', side: 'away' },
      }),
    );
    const { version } = await anchors.api.game.byId.query({ gameId });
    expect(late.code).toBe('CONFLICT');
    const missed = late.refusal?.type === 'stale' ? late.refusal.events : [];
    expect(missed.map((event) => event.version)).toEqual(
      Array.from({ length: version - 1 }, (_, index) => index + 2),
    );
  });

  test('that races with others of the same version: one wins', async () => {
    const { gameId } = await meeting();
    for (const [client, side] of [
      [anchors, 'home'],
      [bells, 'away'],
    ] as const) {
      await client.api.game.act.mutate({
        gameId,
        actionId: newId(),
        expectedVersion: 1,
        action: ready(side),
      });
    }
    const { version } = await anchors.api.game.byId.query({ gameId });
    const act = (infield: 'normal' | 'in') =>
      anchors.api.game.act.mutate({
        gameId,
        actionId: newId(),
        expectedVersion: version,
        action: {
          type: 'setDefence',
          side: 'home',
          alignment: { infield, outfield: 'normal', hold: [], shift: 'none' },
        },
      });
    const settled = await Promise.allSettled([act('normal'), act('normal'), act('normal')]);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('what is refused', () => {
  test.each([
    ['an action by nobody', () => stranger, ['UNAUTHORIZED', 'SIGN_IN_FIRST']],
    ['an action for the other side', () => bells, ['FORBIDDEN', 'NOT_YOUR_SIDE']],
  ] as const)('%s', async (_, who, [code, reason]) => {
    const { gameId } = await meeting();
    const call = who().api.game.act.mutate({
      gameId,
      actionId: newId(),
      expectedVersion: 1,
      action: ready('home'),
    });
    expect(await refusal(call)).toEqual({ code, refusal: { type: 'notAllowed', reason } });
  });

  test('a decision out of turn, with the rule that says so', async () => {
    const { gameId } = await meeting();
    const call = anchors.api.game.act.mutate({
      gameId,
      actionId: newId(),
      expectedVersion: 1,
      action: { type: 'steal', side: 'home', bases: [1] },
    });
    expect(await refusal(call)).toMatchObject({
      code: 'PRECONDITION_FAILED',
      refusal: { type: 'rejection', rejection: { code: 'WRONG_PHASE' } },
    });
  });

  test('a line-up with a player twice', async () => {
    const { gameId } = await meeting();
    const { state } = await anchors.api.game.byId.query({ gameId });
    const team = state?.teams.home;
    const slots = team?.order.map((id) => ({ id: team.order[0] ?? id, role: 'DH' as const })) ?? [];
    const call = anchors.api.game.act.mutate({
      gameId,
      actionId: newId(),
      expectedVersion: 1,
      action: {
        type: 'setLineup',
        side: 'home',
        lineup: { slots, pitcher: team?.field.P ?? slots[0]?.id ?? lineupId(1) },
      },
    });
    expect(await refusal(call)).toMatchObject({
      code: 'UNPROCESSABLE_CONTENT',
      refusal: { type: 'rejection', rejection: { code: 'ILLEGAL_LINEUP' } },
    });
  });

  test('a private game to everybody else, like one that does not exist', async () => {
    const { gameId } = await meeting('private');
    const hidden = { code: 'NOT_FOUND', refusal: { type: 'notFound', what: 'game' } };
    expect(await refusal(stranger.api.game.byId.query({ gameId }))).toEqual(hidden);
    expect(await refusal(stranger.api.game.log.query({ gameId }))).toEqual(hidden);
    expect(await refusal(stranger.api.game.boxScore.query({ gameId }))).toEqual(hidden);
    expect(await refusal(stranger.api.game.byId.query({ gameId: newId() }))).toEqual(hidden);
    const { live } = await stranger.api.lobby.list.query();
    expect(live.map(({ id }) => id)).not.toContain(gameId);
    const mine = await bells.api.lobby.list.query();
    expect(mine.live.map(({ id }) => id)).toContain(gameId);
  });

  test("a team that is somebody else's", async () => {
    const call = bells.api.lobby.create.mutate({ teamId: 'ANC', opponent: { type: 'link' } });
    expect(await refusal(call)).toEqual({
      code: 'FORBIDDEN',
      refusal: { type: 'notAllowed', reason: 'NOT_YOUR_TEAM' },
    });
  });

  test.each([
    ['a field that nobody asked for', { teamId: 'ANC', role: 'admin' }, 'BAD_REQUEST'],
    ['a team that does not exist', { teamId: 'ZZZ' }, 'NOT_FOUND'],
    ['no team', {}, 'BAD_REQUEST'],
  ])('%s', async (_, input, code) => {
    const call = stranger.api.team.byId.query(input as { teamId: string });
    expect((await refusal(call)).code).toBe(code);
  });

  test('a league that does not exist', async () => {
    const lost = createTestClient({ url: server.url, league: 'xyz' });
    expect(await refusal(lost.api.league.info.query())).toEqual({
      code: 'NOT_FOUND',
      refusal: { type: 'notFound', what: 'league' },
    });
  });

  test.each([
    ['another origin', { origin: 'https://evil.example' }, 403],
    ['an origin that only begins like ours', { origin: 'http://localhost:30010' }, 403],
    ['no origin', {}, 403],
    ['a form', { origin: 'http://localhost:3001', 'content-type': 'text/plain' }, 415],
  ])('a change asked for from %s', async (_, headers, status) => {
    const answer = await fetch(`${server.url}/trpc/account.signInDemo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-league': 'pd', ...headers },
      body: JSON.stringify({ managerId: 'of-bells' }),
    });
    expect(answer.status).toBe(status);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test('malformed JSON, an oversized body, and a change by GET', async () => {
    const post = (body: string) =>
      fetch(`${server.url}/trpc/account.signInDemo`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-league': 'pd',
          origin: 'http://localhost:3001',
        },
        body,
      });
    expect((await post('{')).status).toBe(400);
    expect((await post(JSON.stringify({ managerId: 'x'.repeat(70_000) }))).status).toBe(413);
    const get = await fetch(`${server.url}/trpc/account.signOut`, {
      headers: { 'x-league': 'pd' },
    });
    expect(get.status).toBe(405);
  });
});
