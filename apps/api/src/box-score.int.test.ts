import { SIDES } from '@paper-dynasty/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLeagues } from './leagues/open-leagues.ts';
import { boxScoreFaults } from './testing/box-score-law.ts';
import { signedIn, type TestClient } from './testing/test-client.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let manager: TestClient;
beforeAll(async () => {
  server = await startTestServer({ leagues: openLeagues() });
  manager = await signedIn(server, 'pd-1');
});
afterAll(() => server.stop());

async function playedGame(away: string, home: string): Promise<string> {
  const { gameId } = await manager.api.lobby.createAiGame.mutate({
    away: { teamId: away, style: 'yolo' },
    home: { teamId: home, style: 'balanced' },
  });
  const status = async () => (await manager.api.game.byId.query({ gameId })).game.status;
  while ((await status()) !== 'completed') await new Promise((resolve) => setTimeout(resolve, 50));
  return gameId;
}

describe.each([
  ['BOS', 'NYA'],
  ['COL', 'DET'],
  ['KCA', 'SLN'],
])('the box score of %s at %s', (away, home) => {
  let gameId: string;
  beforeAll(async () => {
    gameId = await playedGame(away, home);
  });

  test("from SQL is the scorer's", async () => {
    const { app } = server.running;
    const { fold } = await app.games.open(gameId);
    expect(await boxScoreFaults(app.connection, gameId, fold.record)).toEqual([]);
  });

  test('has a locked row for every play, and a run on the row of whoever scored it', async () => {
    const { sql } = server.running.app.connection;
    const [row] = await sql`
      select count(*)::int as plays, count(*) filter (where locked and complete)::int as locked,
        sum(run)::int as run, sum(e_run)::int as earned, sum(runs_scored)::int as scored
      from plays where game_id = ${gameId}`;
    const [runs] = await sql`
      select count(*)::int as runs, count(origin_play)::int as batted,
        count(*) filter (where earned and origin_play is not null)::int as earned
      from runs where game_id = ${gameId}`;
    const { game } = await manager.api.game.byId.query({ gameId });
    expect(row?.plays).toBe(row?.locked);
    expect(row?.scored).toBe(game.away.score + game.home.score);
    expect(runs?.runs).toBe(row?.scored);
    expect(row?.run).toBe(runs?.batted);
    expect(row?.earned).toBe(runs?.earned);
  });

  test('has a decision for every pitcher', async () => {
    const { sql } = server.running.app.connection;
    const rows = await sql`select * from decisions where game_id = ${gameId}`;
    const { box, decisions } = await manager.api.game.boxScore.query({ gameId });
    const pitchers = SIDES.flatMap((side) => box[side].pitching);
    expect(rows).toHaveLength(pitchers.length);
    expect(rows.find(({ win }) => win === 1)?.pitcher_id).toBe(decisions.win);
    expect(rows.find(({ loss }) => loss === 1)?.pitcher_id).toBe(decisions.loss);
    expect(rows.filter((row) => row.is_start === 1)).toHaveLength(2);
  });
});
