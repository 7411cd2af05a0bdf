import type { ActAnswer, ManagerAction } from '@paper-dynasty/api/contract';
import {
  given,
  newId,
  SITE,
  startServerProcess,
  type TestClient,
} from '@paper-dynasty/api/testing';
import { createMigratedDatabase } from '@paper-dynasty/db/testing';
import { type GameState, otherSide, type Side, waitingFor } from '@paper-dynasty/engine';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { full, rounds } from './effort.ts';
import { refusalOf, toRefused } from './refusal.ts';
import { ALIGNMENT, type Arena, choices, decider, openRivalry, type Rivalry } from './rivalry.ts';

/** Two processes on one database; each of two managers has a tab at both, and decides over its socket. */
const arena = given(async (later): Promise<Arena> => {
  const database = await createMigratedDatabase();
  later(database.drop);
  const start = async () => {
    const server = await startServerProcess(database.url);
    later(() => server.kill('SIGKILL'));
    return server;
  };
  return { databaseUrl: database.url, servers: [await start(), await start()] };
});

/** What either manager may always do, whoever's turn it is, and what another decision makes stale. */
const voidWord = ({ voidOffered }: GameState, side: Side): ManagerAction =>
  voidOffered === null ? { type: 'offerVoid', side } : { type: 'answerVoid', side, accept: false };

/** What is taken whenever it comes: after another decision it is decided anew. */
const standing = (side: Side): ManagerAction => ({
  type: 'setStandingDefence',
  side,
  alignment: ALIGNMENT,
});

interface Runner {
  readonly tab: TestClient;
  readonly action: ManagerAction;
  readonly timely?: true;
}

/** Who races whom; `n` says who is at which server. */
const RACES: readonly ((rivalry: Rivalry, state: GameState, n: 0 | 1) => readonly Runner[])[] = [
  // Two tabs of one manager.
  ({ tabs }, state, n) => {
    const mine = tabs[decider(state)];
    const [first, second] = choices(state);
    return [
      { tab: mine[n], action: first },
      { tab: mine[n === 0 ? 1 : 0], action: second },
    ];
  },
  // Two managers, of whose decisions each makes the other stale.
  ({ tabs }, state, n) => {
    const side = decider(state);
    const other = otherSide(side);
    return [
      { tab: tabs[side][n], action: choices(state)[0] },
      { tab: tabs[other][n === 0 ? 1 : 0], action: voidWord(state, other) },
    ];
  },
  // Two managers, one of whom says what is never too late.
  ({ tabs }, state, n) => {
    const side = decider(state);
    const other = otherSide(side);
    return [
      { tab: tabs[side][n], action: choices(state)[0] },
      { tab: tabs[other][n === 0 ? 1 : 0], action: standing(other), timely: true },
    ];
  },
];

interface Finish {
  readonly runner: Runner;
  readonly answer: ActAnswer | null;
  readonly error: unknown;
}

/** One is first; the other is told what he has missed, or comes after it. Tells the last version. */
function judge(finishes: readonly Finish[], version: number): number {
  const isFirst = ({ answer }: Finish) => answer?.events[0]?.version === version + 1;
  const [first, ...more] = finishes.filter(isFirst);
  expect(more).toEqual([]);
  if (!first?.answer) throw new Error('nobody was first');
  const [second] = finishes.filter((finish) => finish !== first);
  const won = first.answer;
  if (second?.answer) {
    expect(second.runner.timely).toBe(true);
    expect(second.answer.events[0]?.version).toBe(won.version + 1);
    return second.answer.version;
  }
  const { refusal } = toRefused(second?.error);
  if (refusal?.type !== 'stale') throw new Error('the loser is told');
  expect(refusal.events.slice(0, won.events.length)).toEqual(won.events);
  return won.version;
}

/** At every decision two send something at once; tells how often, as long as the game lasts. */
async function raceThrough(rivalry: Rivalry, most: number): Promise<number> {
  const { gameId, recorder, until } = rivalry;
  for (let race = 0; race < most; race += 1) {
    const state = await until((now) => waitingFor(now).length === 1 || isOver(now));
    if (isOver(state)) return race;
    const pair = RACES[race % RACES.length];
    const runners = pair?.(rivalry, state, race % 2 === 0 ? 0 : 1) ?? [];
    const finishes = await Promise.all(
      runners.map(async (runner): Promise<Finish> => {
        const { tab, action } = runner;
        const request = { gameId, actionId: newId(), expectedVersion: state.version, action };
        try {
          const answer = await tab.api.game.act.mutate(request);
          recorder.answered(gameId, request.actionId, answer);
          return { runner, answer, error: null };
        } catch (error) {
          return { runner, answer: null, error };
        }
      }),
    );
    const reached = judge(finishes, state.version);
    await until(({ version }) => version >= reached);
  }
  return most;
}

const isOver = ({ phase }: GameState): boolean => phase.type === 'over';
const inDefence = ({ phase }: GameState): boolean => phase.type === 'defence';

describe('F19 the same action twenty times at once, at two processes', () => {
  test('is taken once and answered alike', async () => {
    const times = full(1, 50);
    for (let round = 0; round < times; round += 1) {
      const rivalry = await openRivalry(arena());
      const { gameId, tabs, until } = rivalry;
      const state = await until(inDefence);
      const [action] = choices(state);
      const request = { gameId, actionId: newId(), expectedVersion: state.version, action };
      const mine = tabs[decider(state)];
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          mine[n % 2 === 0 ? 0 : 1].api.game.act.mutate(request),
        ),
      );
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      for (const answer of answers) rivalry.recorder.answered(gameId, request.actionId, answer);
      const log = await mine[1].api.game.log.query({ gameId });
      expect(log.version).toBe(answers[0]?.version);
      await rivalry.end(answers.length, 'F19');
    }
  });
});

describe('F20 the id of an action with other content', () => {
  test('is refused at both processes, and nothing is written', async () => {
    const rivalry = await openRivalry(arena());
    const { gameId, tabs, until } = rivalry;
    const state = await until(inDefence);
    const [action, other] = choices(state);
    const request = { gameId, actionId: newId(), expectedVersion: state.version, action };
    const mine = tabs[decider(state)];
    const answer = await mine[0].api.game.act.mutate(request);
    for (const tab of mine) {
      for (const expectedVersion of [state.version, answer.version]) {
        const call = tab.api.game.act.mutate({ ...request, action: other, expectedVersion });
        expect(await refusalOf(call)).toEqual({
          code: 'CONFLICT',
          refusal: { type: 'actionIdReused' },
        });
      }
    }
    const log = await mine[1].api.game.log.query({ gameId });
    expect(log.version).toBe(answer.version);
    await rivalry.end(4, 'F20');
  });
});

describe('F21 and F22 two decisions at one version, at two processes', () => {
  test('one is first, and the other is told what was missed, or comes after it', async () => {
    const races = rounds(60, 10_000);
    for (let raced = 0; raced < races; ) {
      const rivalry = await openRivalry(arena());
      const more = await raceThrough(rivalry, races - raced);
      await rivalry.end(more, 'F21', 'F22');
      raced += more;
    }
  });
});

/** A socket of this manager's on which frames are sent as they are. */
async function rawLine(tab: TestClient, url: string): Promise<WebSocket> {
  const { ticket } = await tab.api.account.socketTicket.mutate();
  const address = `${url.replace('http', 'ws')}/trpc?ticket=${ticket}`;
  const socket = new WebSocket(address, { headers: { origin: SITE } });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return socket;
}

/** What comes back to these frames, all of them sent in one go, by their ids. */
async function pipelined(
  socket: WebSocket,
  inputs: readonly unknown[],
): Promise<readonly Record<string, unknown>[]> {
  const answers = new Map<number, Record<string, unknown>>();
  const all = new Promise<void>((resolve) => {
    socket.on('message', (text) => {
      const message = JSON.parse(String(text));
      answers.set(message.id, message);
      if (answers.size === inputs.length) resolve();
    });
  });
  inputs.forEach((input, id) => {
    socket.send(JSON.stringify({ id, method: 'mutation', params: { path: 'game.act', input } }));
  });
  await all;
  return inputs.map((_, id) => answers.get(id) ?? {});
}

describe('F23 two actions on one line at once, the later one in front', () => {
  test('the later one is refused, nothing is done out of order', async () => {
    const times = rounds(5, 500);
    for (let round = 0; round < times; round += 1) {
      const rivalry = await openRivalry(arena());
      const { gameId, tabs, until } = rivalry;
      const state = await until(inDefence);
      const [action] = choices(state);
      const input = (expectedVersion: number) => {
        const actionId = newId();
        return { gameId, actionId, expectedVersion, action };
      };
      const socket = await rawLine(tabs[decider(state)][0], arena().servers[0].url);
      const frames = [input(state.version + 1), input(state.version)];
      const [refused, answer] = await pipelined(socket, frames);
      expect(refused).toMatchObject({
        error: { data: { refusal: { type: expect.stringMatching(/^(?:stale|rejection)$/) } } },
      });
      expect(answer).toMatchObject({ result: { data: { version: state.version + 1 } } });
      await until(({ version }) => version === state.version + 1);
      socket.terminate();
      await rivalry.end(frames.length, 'F23');
    }
  });
});
