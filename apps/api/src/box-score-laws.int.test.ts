import {
  type Action,
  type Books,
  type GameState,
  legalDecisions,
  legalSubstitutions,
  SIDES,
  waitingFor,
} from '@paper-dynasty/engine';
import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId, sha256Hex } from './ids.ts';
import { openLeagues } from './leagues/open-leagues.ts';
import { storedFaults } from './testing/stored-game.ts';
import { signedIn } from './testing/test-client.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ leagues: openLeagues() });
});
afterAll(() => server.stop());

/** A number below n: the same whenever the seed and the count are the same. */
type Below = (n: number) => number;
function chanceOf(seed: string): Below {
  let count = 0;
  return (n) => {
    count += 1;
    return Number.parseInt(sha256Hex(`${seed} ${count}`).slice(0, 12), 16) % Math.max(1, n);
  };
}

/** Any decision that is allowed, now and then a change, and now and then an attempt to take one back. */
function anyAction(state: GameState, books: Books, below: Below): Action {
  const { phase, undo } = state;
  const side = SIDES[below(2)] ?? 'home';
  if (undo.before && below(12) === 0) return { type: 'offerUndo', side };
  if (undo.offered) return { type: 'answerUndo', side, accept: below(3) > 0 };
  const waited = waitingFor(state);
  const decider = waited[below(waited.length)] ?? 'home';
  const decisions = legalDecisions(state, decider, books);
  if (phase.type === 'reading' && phase.disputed) {
    const readings = decisions.filter((one) => one.type === 'enterOutcome');
    const reading = readings[below(readings.length)];
    if (reading) return { type: 'settleOutcome', outcome: reading.outcome };
  }
  const changes = below(25) === 0 ? legalSubstitutions(state, decider, books) : [];
  const all = changes.length > 0 ? changes : decisions;
  const action = all[below(all.length)] ?? { type: 'takeDefault', side: decider };
  return action.type === 'ready' ? { ...action, entropy: '00'.repeat(16) } : action;
}

/** Plays by chance through the only way to write; what is refused is left. Tells how often it was taken back. */
async function playRandomly(gameId: string, below: Below): Promise<number> {
  const { app } = server.running;
  const actor = { type: 'server' } as const;
  let undone = 0;
  for (;;) {
    const { fold, books } = await app.games.open(gameId);
    if (fold.state.phase.type === 'over') return undone;
    const action = anyAction(fold.state, books, below);
    const expectedVersion = fold.state.version;
    try {
      const { events } = await app.act({
        gameId,
        actionId: newId(),
        expectedVersion,
        action,
        actor,
      });
      if (events.some(({ event }) => event.type === 'decisionUndone')) undone += 1;
    } catch (error) {
      if (!(error instanceof TRPCError)) throw error;
    }
  }
}

async function faultsOf(gameId: string): Promise<readonly string[]> {
  return storedFaults(server.running.app.connection, gameId);
}

const TEAMS = { pd: ['BOS', 'NYA'], sba: ['BOS', 'NYA'] } as const;
/** Of each league, half of them short. */
const GAMES = 4;

describe.each(['pd', 'sba'] as const)('games of %s that are played by chance', (league) => {
  test('have every row that their logs fold to, and the box score of the scorer in SQL, whatever was taken back or corrected', async () => {
    const manager = await signedIn({ url: server.url, league }, `${league}-1`);
    const [teamId, other] = TEAMS[league];
    const undone = await Promise.all(
      Array.from({ length: GAMES }, async (_, seed) => {
        const { gameId } = await manager.api.lobby.create.mutate({
          teamId,
          opponent: { type: 'self', teamId: other },
          innings: seed % 2 ? 3 : 9,
        });
        const times = await playRandomly(gameId, chanceOf(`${league} ${seed}`));
        expect(await faultsOf(gameId)).toEqual([]);
        await correctResult(gameId);
        expect(await faultsOf(gameId)).toEqual([]);
        return times;
      }),
    );
    expect(undone.reduce((sum, times) => sum + times, 0)).toBeGreaterThan(0);
    manager.close();
  });
});

const FIGURES = ['hit', 'outs_recorded', 'so', 'passed_ball', 'error', 'wpa', 're24', 'away_score'];

test('a single figure of a single play that is another is noticed', async () => {
  const manager = await signedIn(server, 'pd-2');
  const { gameId } = await manager.api.lobby.create.mutate({
    teamId: 'BOS',
    opponent: { type: 'self', teamId: 'NYA' },
    innings: 3,
  });
  await playRandomly(gameId, chanceOf('noticed'));
  const { sql } = server.running.app.connection;
  for (const figure of FIGURES) {
    const change = (by: number) => sql`
      update plays set ${sql(figure)} = ${sql(figure)} + ${by}
      where game_id = ${gameId} and play_number = 1`;
    await change(1);
    expect(await faultsOf(gameId)).not.toEqual([]);
    await change(-1);
  }
  expect(await faultsOf(gameId)).toEqual([]);
  manager.close();
});

async function correctResult(gameId: string): Promise<void> {
  const { app } = server.running;
  const { fold } = await app.games.open(gameId);
  await app.act({
    gameId,
    actionId: newId(),
    expectedVersion: fold.state.version,
    action: { type: 'correctResult', ending: 'forfeit', winner: 'home', reason: 'an old player' },
    actor: { type: 'server' },
  });
}
