import type { ManagerAction } from '@paper-dynasty/api/contract';
import {
  follow,
  newId,
  signedIn,
  startTestServer,
  type TestClient,
  type TestServer,
} from '@paper-dynasty/api/testing';
import { fieldingSide, type GameState, waitingFor } from '@paper-dynasty/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations } from './checker.ts';
import { full, report } from './effort.ts';
import { createRecorder } from './recorder.ts';
import { refusalOf, toRefused } from './refusal.ts';

/** Two servers on one database, and one manager who is signed in at both. */
let servers: readonly [TestServer, TestServer];
let clients: readonly [TestClient, TestClient];
beforeAll(async () => {
  const one = await startTestServer();
  const two = await startTestServer({ databaseUrl: one.databaseUrl });
  servers = [one, two];
  clients = [await signedIn(one, 'of-anchors'), await signedIn(two, 'of-anchors')];
});
afterAll(async () => {
  for (const client of clients) client.close();
  await servers[1].stop();
  await servers[0].stop();
});

/** A game of the manager against himself, in which he is ready on both sides. */
async function practice() {
  const [client] = clients;
  const { gameId } = await client.api.lobby.create.mutate({
    teamId: 'ANC',
    opponent: { type: 'self', teamId: 'BEL' },
    innings: 3,
  });
  const recorder = createRecorder();
  const feeds = clients.map((one) => follow(one, gameId));
  recorder.watch(gameId, feeds);
  const [feed] = feeds;
  if (!feed) throw new Error('two feeds');
  for (const side of ['home', 'away'] as const) {
    await client.api.game.act.mutate({
      gameId,
      actionId: newId(),
      expectedVersion: 1,
      action: { type: 'ready', side, entropy: 'ab'.repeat(16) },
    });
  }
  await feed.until(({ phase }) => phase.type === 'defence');
  const leave = () => {
    for (const one of feeds) one.stop();
  };
  return { gameId, recorder, feed, leave };
}

/** Two decisions that the same side may take now. */
function choices(state: GameState): readonly [ManagerAction, ManagerAction] {
  const [side] = waitingFor(state);
  if (!side) throw new Error('nobody decides');
  if (state.phase.type === 'choice') {
    const [first = 'hold', second = first] = state.phase.choice.options;
    return [
      { type: 'choose', side, option: first },
      { type: 'choose', side, option: second },
    ];
  }
  if (side === fieldingSide(state.half)) {
    const alignment = { infield: 'normal', outfield: 'normal', hold: [], shift: 'none' } as const;
    return [
      { type: 'setDefence', side, alignment },
      { type: 'walkIntentionally', side },
    ];
  }
  const swing = { approach: 'swing', contactPlay: false } as const;
  return [
    { type: 'setOffence', side, offence: swing },
    { type: 'setOffence', side, offence: { ...swing, approach: 'drag-bunt' } },
  ];
}

describe('F19 the same action twenty times, at two servers', () => {
  test('is taken once and answered alike', async () => {
    const { gameId, recorder, feed, leave } = await practice();
    const state = await feed.until(({ phase }) => phase.type === 'defence');
    const { version } = state;
    const [action] = choices(state);
    const request = { gameId, actionId: newId(), expectedVersion: version, action };
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        clients[n % 2 === 0 ? 0 : 1].api.game.act.mutate(request),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const violations = await findViolations(servers[0].databaseUrl, recorder);
    report('F19', { tried: 20, lost: violations.length });
    expect(violations).toEqual([]);
    leave();
  });
});

describe('F20 the id of an action with other content', () => {
  test('is refused at both servers, and nothing is written', async () => {
    const { gameId, recorder, feed, leave } = await practice();
    const state = await feed.until(({ phase }) => phase.type === 'defence');
    const { version } = state;
    const [action, other] = choices(state);
    const request = { gameId, actionId: newId(), expectedVersion: version, action };
    const answer = await clients[0].api.game.act.mutate(request);
    for (const client of clients) {
      for (const expectedVersion of [version, answer.version]) {
        const call = client.api.game.act.mutate({ ...request, action: other, expectedVersion });
        expect(await refusalOf(call)).toEqual({
          code: 'CONFLICT',
          refusal: { type: 'actionIdReused' },
        });
      }
    }
    const log = await clients[1].api.game.log.query({ gameId });
    expect(log.version).toBe(answer.version);
    const violations = await findViolations(servers[0].databaseUrl, recorder);
    report('F20', { tried: 4, lost: violations.length });
    expect(violations).toEqual([]);
    leave();
  });
});

describe('F21 and F22 two decisions at one version, at two servers', () => {
  test('one is taken, the other told what it has missed', async () => {
    const races = full(40, 10_000);
    let lost = 0;
    for (let raced = 0; raced < races; ) {
      const game = await practice();
      raced += await raceThrough(game, races - raced);
      const violations = await findViolations(servers[0].databaseUrl, game.recorder);
      lost += violations.length;
      expect(violations).toEqual([]);
      game.leave();
    }
    for (const fault of ['F21', 'F22']) report(fault, { tried: races, lost });
  });
});

/** At every decision both managers' pages send another one; tells how often, as long as the game lasts. */
async function raceThrough(
  { gameId, feed }: Awaited<ReturnType<typeof practice>>,
  most: number,
): Promise<number> {
  for (let race = 0; race < most; race += 1) {
    const state = await feed.until((now) => waitingFor(now).length === 1 || isOver(now));
    if (isOver(state)) return race;
    const calls = choices(state).map((action, n) => ({
      client: clients[n === race % 2 ? 0 : 1],
      request: { gameId, actionId: newId(), expectedVersion: state.version, action },
    }));
    const settled = await Promise.allSettled(
      calls.map(({ client, request }) => client.api.game.act.mutate(request)),
    );
    const won = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const lost = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(won).toHaveLength(1);
    const { refusal } = toRefused(lost[0]);
    const [answer] = won;
    if (refusal?.type !== 'stale' || !answer) throw new Error('the loser is told');
    expect(refusal.events.slice(0, answer.events.length)).toEqual(answer.events);
    await feed.until(({ version }) => version >= answer.version);
  }
  return most;
}

const isOver = ({ phase }: GameState): boolean => phase.type === 'over';

describe('F23 two actions on their way at once, the later one in front', () => {
  test('the later one is refused, nothing is done out of order', async () => {
    const rounds = full(5, 500);
    for (let round = 0; round < rounds; round += 1) {
      const { gameId, recorder, feed, leave } = await practice();
      const state = await feed.until(({ phase }) => phase.type === 'defence');
      const { version } = state;
      const [first] = choices(state);
      const call = (expectedVersion: number, action: ManagerAction) =>
        clients[0].api.game.act.mutate({ gameId, actionId: newId(), expectedVersion, action });
      // Both are in the pipe before either is answered.
      const early = refusalOf(call(version + 1, first));
      const [refused, answer] = await Promise.all([early, call(version, first)]);
      expect(refused.refusal?.type).toMatch(/^(?:stale|rejection)$/);
      expect(answer.version).toBe(version + 1);
      await feed.until((now) => now.version === answer.version);
      const violations = await findViolations(servers[0].databaseUrl, recorder);
      expect(violations).toEqual([]);
      leave();
    }
    report('F23', { tried: 2 * rounds, lost: 0 });
  });
});
