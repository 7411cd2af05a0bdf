import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from './ids.ts';
import { createTestClient, signedIn, type TestClient } from './testing/test-client.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let grinder: TestClient;
let anybody: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  grinder = await signedIn(server, 'of-anchors');
  anybody = createTestClient(server);
});
afterAll(async () => {
  grinder.close();
  anybody.close();
  await server.stop();
});

const BEGUN = 20;
const KEPT = 3;
const begin = async (visibility: 'public' | 'private'): Promise<string> => {
  const opponent = { type: 'self', teamId: 'BEL' } as const;
  const game = { teamId: 'ANC', opponent, visibility };
  return (await grinder.api.lobby.create.mutate(game)).gameId;
};
const end = async (gameId: string): Promise<void> => {
  const { version } = await grinder.api.game.byId.query({ gameId });
  const action = { type: 'concede', side: 'home' } as const;
  const input = { gameId, actionId: newId(), expectedVersion: version, action };
  await grinder.api.game.act.mutate(input);
};

test('A38 games that are begun and dropped stay in a count that everybody can read', async () => {
  const nothing = { promised: 0, revealed: 0, open: 0, quiet: 0, oldestOpen: null };
  expect(await anybody.api.league.dice.query()).toEqual(nothing);
  const begun: string[] = [];
  for (let n = 0; n < BEGUN; n += 1) begun.push(await begin(n % 2 ? 'private' : 'public'));
  for (const gameId of begun.slice(0, KEPT)) await end(gameId);

  const counts = await anybody.api.league.dice.query();
  const open = BEGUN - KEPT;
  expect(counts).toMatchObject({ promised: BEGUN, revealed: KEPT, open, quiet: 0 });
  const { game } = await grinder.api.game.byId.query({ gameId: begun[KEPT] ?? '' });
  expect(Date.parse(counts.oldestOpen ?? '')).toBe(Date.parse(game.startedAt ?? ''));

  const { sql } = server.running.app.connection;
  await sql`update games set last_action_at = last_action_at - interval '8 days'`;
  expect(await anybody.api.league.dice.query()).toEqual({ ...counts, quiet: open });
});

test('A38 the moment at which a secret was told is that of the event that tells it', async () => {
  const { sql } = server.running.app.connection;
  const told = await sql`
    select revealed_at = at as same from game_secrets join game_events using (game_id)
    where type = 'diceRevealed'`;
  expect(told).toEqual(Array.from({ length: KEPT }, () => ({ same: true })));
});
