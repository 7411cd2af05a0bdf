import { SIDES, type Side } from '@paper-dynasty/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLeagues } from './leagues/open-leagues.ts';
import { createTestClient, signedIn, type TestClient } from './testing/test-client.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

/** Two finished games of the same two teams; what counts is set behind the API's back. */
let server: TestServer;
let manager: TestClient;
let stranger: TestClient;
const games: string[] = [];
const TEAMS = { away: 'BOS', home: 'NYA' } as const;

beforeAll(async () => {
  server = await startTestServer({ leagues: openLeagues() });
  manager = await signedIn(server, 'pd-1');
  stranger = createTestClient(server);
  for (const innings of [9, 3] as const) games.push(await playedGame(innings));
}, 120_000);
afterAll(() => server.stop());

async function playedGame(innings: 3 | 9): Promise<string> {
  const { gameId } = await manager.api.lobby.createAiGame.mutate({
    away: { teamId: TEAMS.away, style: 'yolo' },
    home: { teamId: TEAMS.home, style: 'balanced' },
    innings,
  });
  const status = async () => (await manager.api.game.byId.query({ gameId })).game.status;
  while ((await status()) !== 'completed') await new Promise((resolve) => setTimeout(resolve, 50));
  return gameId;
}

type Marks = {
  readonly visibility?: string;
  readonly mode?: string;
  readonly ending?: string;
  readonly winner?: Side;
  readonly figures_count?: boolean;
};
async function mark(gameId: string | undefined, marks: Marks): Promise<void> {
  const { sql } = server.running.app.connection;
  await sql`update games set ${sql({ visibility: 'public', mode: 'friendly', ending: 'regulation', ...marks })} where id = ${gameId ?? ''}`;
}

const stats = (side: Side) => stranger.api.team.stats.query({ teamId: TEAMS[side] });

describe('figures over games', () => {
  test('two games that count are the sum of their box scores', async () => {
    for (const game of games) await mark(game, {});
    for (const side of SIDES) {
      const boxes = await Promise.all(
        games.map((gameId) => stranger.api.game.boxScore.query({ gameId })),
      );
      const { batting, pitching, record } = await stats(side);
      for (const count of ['pa', 'ab', 'run', 'hit', 'homerun', 'rbi', 'sb', 'cs'] as const) {
        const inBoxes = boxes.reduce((sum, { box }) => sum + box[side].battingTotals[count], 0);
        expect(batting.reduce((sum, line) => sum + line[count], 0)).toBe(inBoxes);
      }
      for (const count of ['outs', 'run', 'eRun', 'so'] as const) {
        const inBoxes = boxes.flatMap(({ box }) => box[side].pitching.map((line) => line[count]));
        expect(pitching.reduce((sum, line) => sum + line[count], 0)).toBe(
          inBoxes.reduce((sum, one) => sum + one, 0),
        );
      }
      expect(pitching.reduce((sum, { starts }) => sum + starts, 0)).toBe(2);
      expect(record).toMatchObject({
        runsFor: boxes.reduce((sum, { line }) => sum + line[side].runs, 0),
      });
      expect((record?.wins ?? 0) + (record?.losses ?? 0) + (record?.ties ?? 0)).toBe(2);
    }
  });

  test('who leads the league is among those who played, with the line of his team’s page', async () => {
    const { batting, pitching } = await stranger.api.league.leaders.query();
    const teams = [await stats('away'), await stats('home')];
    const best = <Line extends { readonly key: string }>(
      lines: readonly Line[],
      of: (line: Line) => number,
    ) => Math.max(...lines.map(of));
    const all = teams.flatMap((team) => team.batting);
    const arms = teams.flatMap((team) => team.pitching);
    expect(all).toContainEqual(batting.hit[0]);
    expect(batting.hit[0]?.hit).toBe(best(all, ({ hit }) => hit));
    expect(arms).toContainEqual(pitching.so[0]);
    expect(pitching.so[0]?.so).toBe(best(arms, ({ so }) => so));
    expect(batting.avg.length).toBe(5);
  });

  test("a man's splits and games add up to his line", async () => {
    const { batting, pitching } = await stats('home');
    const [batter] = batting;
    const [pitcher] = pitching;
    const page = await stranger.api.player.byId.query({ playerId: batter?.key ?? '' });
    expect(page.batting.total).toEqual(batter);
    expect(page.card.name).toBe(batter?.name);
    const sumOf = (lines: readonly { readonly pa: number }[]) =>
      lines.reduce((sum, { pa }) => sum + pa, 0);
    expect(sumOf(page.batting.splits)).toBe(batter?.pa);
    expect(sumOf(page.games.flatMap((game) => game.batting ?? []))).toBe(batter?.pa);
    const mound = await stranger.api.player.byId.query({ playerId: pitcher?.key ?? '' });
    expect(mound.pitching.splits.map(({ hand }) => hand)).toEqual(['L', 'R']);
    expect(mound.pitching.splits.reduce((sum, { outs }) => sum + outs, 0)).toBe(pitcher?.outs);
  });

  test.each<Marks>([{ visibility: 'private' }, { mode: 'practice' }, { ending: 'void' }])(
    'a game that is %o counts for nobody',
    async (marks) => {
      const [counted, other] = games;
      await mark(counted, {});
      await mark(other, marks);
      const { record, batting } = await stats('away');
      expect((record?.wins ?? 0) + (record?.losses ?? 0) + (record?.ties ?? 0)).toBe(1);
      const { box } = await manager.api.game.boxScore.query({ gameId: counted ?? '' });
      expect(batting.reduce((sum, { pa }) => sum + pa, 0)).toBe(box.away.battingTotals.pa);
    },
  );

  test('A20 whoever played in private only is nobody here, unless one asks for his team', async () => {
    for (const game of games) await mark(game, { visibility: 'private' });
    const [card] = (await stranger.api.team.byId.query({ teamId: 'BOS' })).cards;
    const playerId = card?.playerId ?? '';
    await expect(stranger.api.player.byId.query({ playerId })).rejects.toThrow('notFound');
    const page = await stranger.api.player.byId.query({ playerId, teamId: 'BOS' });
    expect(page).toMatchObject({ batting: { total: null, splits: [] }, games: [] });
    const { results, record } = await stats('away');
    expect({ results, record }).toEqual({ results: { games: [], more: false }, record: null });
    const rows = await stranger.api.team.standings.query();
    expect(rows.filter((row) => row.record !== null)).toEqual([]);
  });

  test('a forfeit stands nine to nothing, or a run for each inning of a shorter game', async () => {
    const [long, short] = games;
    await mark(long, { ending: 'forfeit', winner: 'home' });
    await mark(short, { ending: 'forfeit', winner: 'away' });
    const once = { wins: 1, losses: 1, ties: 0 };
    expect((await stats('home')).record).toMatchObject({ ...once, runsFor: 9, runsAgainst: 3 });
    expect((await stats('away')).record).toMatchObject({ ...once, runsFor: 3, runsAgainst: 9 });
  });

  test('a forfeit before a game was official is a result and no figures', async () => {
    const [counted, other] = games;
    await mark(counted, {});
    await mark(other, { ending: 'forfeit', winner: 'home', figures_count: false });
    const { record, batting } = await stats('away');
    expect((record?.wins ?? 0) + (record?.losses ?? 0)).toBe(2);
    const { box } = await manager.api.game.boxScore.query({ gameId: counted ?? '' });
    expect(batting.reduce((sum, { pa }) => sum + pa, 0)).toBe(box.away.battingTotals.pa);
    await mark(other, { figures_count: true });
  });

  test('the standings know every team of the league', async () => {
    const [teams, rows] = [
      await stranger.api.team.list.query(),
      await stranger.api.team.standings.query(),
    ];
    expect(rows.map(({ team }) => team.id)).toEqual(teams.map(({ id }) => id));
    await expect(stranger.api.team.stats.query({ teamId: 'XXX' })).rejects.toThrow('notFound');
  });
});
