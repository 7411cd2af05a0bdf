import { appointOfficial, firstBrokenAuditEvent, readAuditEvents } from '@paper-dynasty/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../ids.ts';
import { signedIn, type TestClient } from '../testing/test-client.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let away: TestClient;
let official: TestClient;
let other: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  const { db } = server.running.app;
  for (const name of ['comets', 'bells']) {
    const key = { league: 'pd', provider: 'demo', providerId: `pd:of-${name}` } as const;
    await appointOfficial(db, key);
  }
  away = await signedIn(server, 'of-anchors');
  official = await signedIn(server, 'of-comets');
  other = await signedIn(server, 'of-bells');
});
afterAll(async () => {
  for (const client of [away, official, other]) client.close();
  await server.stop();
});

async function newGame(): Promise<string> {
  const opponent = { type: 'link' } as const;
  const made = await away.api.lobby.create.mutate({ teamId: 'ANC', side: 'away', opponent });
  const { gameId, inviteCode } = made;
  await other.api.lobby.join.mutate({ gameId, inviteCode: inviteCode ?? '', teamId: 'BEL' });
  return gameId;
}
const auditLog = () =>
  readAuditEvents(server.running.app.db, { league: 'pd', after: 0, limit: 1_000 });
const writtenOf = async (gameId: string) =>
  (await auditLog()).filter((event) => event.gameId === gameId).map(({ action }) => action);
const versionOf = async (gameId: string) =>
  (await official.api.game.byId.query({ gameId })).version;

test('rulings are written down before they happen, with who, what and why, in a chain', async () => {
  const gameId = await newGame();
  const actionId = newId();
  const ruling = { gameId, actionId, reason: 'nobody came' };
  const answer = await official.api.admin.void.mutate(ruling);
  expect(await official.api.admin.void.mutate(ruling)).toEqual(answer);
  await expect(official.api.admin.void.mutate({ ...ruling, actionId: newId() })).rejects.toThrow();
  const events = await auditLog();
  const mine = events.filter((event) => event.gameId === gameId);
  expect(mine.map(({ action }) => action)).toEqual(['void', 'carriedOut', 'void', 'refused']);
  expect(mine[0]).toMatchObject({ id: actionId, reason: 'nobody came' });
  expect(firstBrokenAuditEvent(events)).toBeNull();
  const [first, ...rest] = events;
  expect(firstBrokenAuditEvent(first ? [{ ...first, reason: 'another' }, ...rest] : [])).toBe(1);
  const { events: log } = await official.api.game.log.query({ gameId });
  expect(log.find(({ event }) => event.type === 'gameEnded')?.by).toMatch(/^admin:/);
});

test('a decision is taken back by an official, who says why', async () => {
  const gameId = await newGame();
  const ruling = { gameId, actionId: newId(), reason: 'the wrong button' };
  // Nobody has decided anything yet: the game refuses, and that is written down too.
  await expect(official.api.admin.undoDecision.mutate(ruling)).rejects.toThrow();
  expect(await writtenOf(gameId)).toEqual(['undoDecision', 'refused']);
});

describe('the id of a ruling that was written down rules nothing else', () => {
  test('no other game', async () => {
    const [one, another] = [await newGame(), await newGame()];
    const ruling = { actionId: newId(), reason: 'it rains' };
    await official.api.admin.suspend.mutate({ ...ruling, gameId: one });
    const before = await versionOf(another);
    await expect(official.api.admin.suspend.mutate({ ...ruling, gameId: another })).rejects.toThrow(
      'actionIdReused',
    );
    expect(await versionOf(another)).toBe(before);
    expect(await writtenOf(another)).toEqual([]);
    expect(await writtenOf(one)).toEqual(['suspend', 'carriedOut']);
  });

  test('nothing else in the same game: no other ruling, outcome, reason or official', async () => {
    const gameId = await newGame();
    const ruling = { gameId, actionId: newId(), reason: 'it rains' };
    await official.api.admin.suspend.mutate(ruling);
    const before = await versionOf(gameId);
    const tried = [
      () => official.api.admin.resume.mutate(ruling),
      () => official.api.admin.forfeit.mutate({ ...ruling, loser: 'away' }),
      () => official.api.admin.suspend.mutate({ ...ruling, reason: 'it snows' }),
      () => other.api.admin.suspend.mutate(ruling),
    ];
    for (const rule of tried) await expect(rule()).rejects.toThrow('actionIdReused');
    expect(await versionOf(gameId)).toBe(before);
    expect(await writtenOf(gameId)).toEqual(['suspend', 'carriedOut']);
  });

  test('nor does the same ruling on the other side', async () => {
    const gameId = await newGame();
    const ruling = { gameId, actionId: newId(), reason: 'nobody came' };
    // Refused by the game or not: what is written down is that the visitors were to lose.
    await official.api.admin.forfeit.mutate({ ...ruling, loser: 'away' }).catch(() => {});
    const before = await versionOf(gameId);
    await expect(official.api.admin.forfeit.mutate({ ...ruling, loser: 'home' })).rejects.toThrow(
      'actionIdReused',
    );
    expect(await versionOf(gameId)).toBe(before);
  });
});
