import { appointOfficial } from '@paper-dynasty/db';
import {
  battingSide,
  defaultAction,
  fieldingSide,
  type GameState,
  standardCharts,
  waitingFor,
} from '@paper-dynasty/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../ids.ts';
import type { ManagerAction } from '../manager-action.ts';
import { signedIn, type TestClient } from '../testing/test-client.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let manager: TestClient;
let official: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  manager = await signedIn(server, 'of-anchors');
  official = await signedIn(server, 'of-comets');
  const key = { league: 'pd', provider: 'demo', providerId: 'pd:of-comets' } as const;
  await appointOfficial(server.running.app.db, key);
});
afterAll(async () => {
  manager.close();
  official.close();
  await server.stop();
});

/** A game of one manager against himself, in private, with cards to read. */
const newGame = async () => {
  const { gameId } = await manager.api.lobby.create.mutate({
    teamId: 'ANC',
    visibility: 'private',
    resolution: 'manual',
    opponent: { type: 'self', teamId: 'ANC' },
  });
  return gameId;
};
const stateOf = async (gameId: string) => {
  const { state, cards } = await manager.api.game.byId.query({ gameId });
  if (!state) throw new Error('the game has begun');
  // JSON has no tuples: what comes back has lost the length of the bases alone.
  return {
    state: state as unknown as GameState,
    cards: new Map(cards.map((card) => [card.key, card])),
  };
};
const act = async (gameId: string, action: ManagerAction) => {
  const { state } = await stateOf(gameId);
  await manager.api.game.act.mutate({
    gameId,
    actionId: newId(),
    expectedVersion: state.version,
    action,
  });
};

/** Decides as usual until dice lie beside a card. */
async function playToReading(gameId: string): Promise<void> {
  for (;;) {
    const { state, cards } = await stateOf(gameId);
    if (state.phase.type === 'reading') return;
    const [side = 'home'] = waitingFor(state);
    const action = defaultAction(state, side, { cards, charts: standardCharts });
    const entropy = '00'.repeat(16);
    await act(
      gameId,
      (action?.type === 'ready' ? { ...action, entropy } : action) as ManagerAction,
    );
  }
}

const openCases = async () => {
  const cases = await official.api.admin.cases.query({ list: 'open' });
  return new Map(cases.map((one) => [one.game.id, one]));
};

test('a disputed card waits for an official, and is gone once he has ruled', async () => {
  const gameId = await newGame();
  await playToReading(gameId);
  const { state } = await stateOf(gameId);
  const [batting, fielding] = [battingSide(state.half), fieldingSide(state.half)];
  await act(gameId, { type: 'enterOutcome', side: batting, outcome: { code: 'WALK' } });
  expect((await openCases()).has(gameId)).toBe(false);
  await act(gameId, { type: 'disputeOutcome', side: fielding });
  expect((await openCases()).get(gameId)).toMatchObject({ disputed: true, suspended: false });
  await official.api.admin.settleOutcome.mutate({
    gameId,
    actionId: newId(),
    reason: 'the card says strikeout',
    outcome: { code: 'STRIKEOUT' },
  });
  expect((await openCases()).has(gameId)).toBe(false);
  // The protest stays on the desk when the game has gone on.
  const disputed = await official.api.admin.cases.query({ list: 'disputed' });
  expect(disputed).toMatchObject([{ game: { id: gameId }, disputed: false, protested: true }]);
  const { events } = await official.api.admin.audit.query({ limit: 5 });
  const ruling = events.find(({ action }) => action === 'settleOutcome');
  expect(ruling).toMatchObject({ gameId, actorName: 'Manager of the Comets' });
});

test('an official takes the last decision back: it is asked for again, and nobody rolls twice', async () => {
  const gameId = await newGame();
  await playToReading(gameId);
  const { state: before } = await stateOf(gameId);
  const ruling = { gameId, actionId: newId(), reason: 'the wrong button' };
  const answer = await official.api.admin.undoDecision.mutate(ruling);
  const { state } = await stateOf(gameId);
  expect(state.phase.type).not.toBe('reading');
  expect(await official.api.admin.undoDecision.mutate(ruling)).toEqual(answer);
  await playToReading(gameId);
  const { state: again } = await stateOf(gameId);
  expect(again.phase).toEqual(before.phase);
});

test('a suspended game waits too; the other lists hold what is on and what is over', async () => {
  const gameId = await newGame();
  const ruling = () => ({ gameId, actionId: newId(), reason: 'rain' });
  await official.api.admin.suspend.mutate(ruling());
  expect((await openCases()).get(gameId)).toMatchObject({ disputed: false, suspended: true });
  await official.api.admin.void.mutate(ruling());
  const ids = async (list: 'live' | 'over') =>
    (await official.api.admin.cases.query({ list })).map(({ game }) => game.id);
  expect(await ids('live')).not.toContain(gameId);
  expect(await ids('over')).toContain(gameId);
});

test('the audit log is read from its end, page by page', async () => {
  const { events } = await official.api.admin.audit.query({ limit: 2 });
  const [newest, next] = events.map(({ number }) => number);
  const older = await official.api.admin.audit.query({ limit: 1, before: newest ?? 0 });
  expect(older.events.map(({ number }) => number)).toEqual([next]);
});
