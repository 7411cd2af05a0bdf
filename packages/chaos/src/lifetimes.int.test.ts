import {
  aiDecisionFaults,
  follow,
  givenInstallation,
  letOutagePass,
  letTimePass,
  newId,
  signedIn,
  startServerProcess,
} from '@paper-dynasty/api/testing';
import { SIDES } from '@paper-dynasty/engine';
import { describe, expect, test } from 'vitest';
import { type Duel, openDuel, seated, takenByClock } from './duel.ts';
import { expectWithin, full, rounds, serverProgram } from './effort.ts';
import { figuresOf } from './figures.ts';
import { playThrough } from './play-through.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { ALIGNMENT } from './rivalry.ts';
import { expectNothingLost } from './verdict.ts';

const here = givenInstallation({}, serverProgram());

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Where it stands still: while a watcher is told, a call comes in, a commit is on its way. */
const STANDSTILLS = [
  'recv:5',
  'mid-broadcast:9',
  'mid-broadcast:40',
  'validated:4',
  'commit-under-way:5',
  'after-commit-before-ack:6',
] as const;

describe('F02 kill -9 at any time', () => {
  test('every game is finished, and nothing is lost', async () => {
    const { server } = here();
    const kills = rounds(2, 200);
    const games = full(2, 5);
    let seed = 20;
    for (let done = 0, played = 0; done < kills || played < rounds(2, 50); played += games) {
      // As many kills as fall into these games; then the next ones begin.
      await playThrough({ fault: 'F02', ...here(), games }, async (scene) => {
        while (done < kills && !scene.over()) {
          seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
          await pause(seed % 400);
          if (scene.over()) return;
          await server.kill('SIGKILL');
          await server.start();
          done += 1;
        }
      });
    }
  });
});

describe('F28 an event loop that stands still', () => {
  test.each(STANDSTILLS.slice(0, full(1, STANDSTILLS.length)))(
    '%s: nobody is sent away, nothing is lost, and the operator sees it',
    async (place) => {
      const { server } = here();
      await server.kill('SIGTERM');
      await server.start({ FAILPOINT: `${place}:block` });
      await playThrough({ fault: 'F28', ...here() }, async ({ tables }) => {
        // For some seconds afterwards others had better be asked.
        const ready = async () => (await fetch(`${server.opsUrl}/health/ready`)).status;
        await expect.poll(ready, { timeout: 60_000, interval: 20 }).toBe(503);
        await expect.poll(ready, { timeout: 60_000 }).toBe(200);
        expect(tables.flatMap(({ closings }) => closings())).toEqual([]);
      });
      expect(server.deaths()).toBe(0);
      expect((await figuresOf(server))('paper_dynasty_standstills')).toBe(1);
      await server.kill('SIGTERM');
      await server.start({ FAILPOINT: '' });
    },
  );
});

/** Two games with a clock, their managers there, at this server alone. */
async function duels(recorder: Recorder): Promise<readonly [Duel, Duel]> {
  const { server, connection } = here();
  const urls = { away: server.url, home: server.url };
  const both = [await openDuel(urls, recorder), await openDuel(urls, recorder)] as const;
  for (const duel of both) await seated(connection.sql, duel);
  return both;
}

/** Every server alive has looked for overdue decisions since. */
async function looked(): Promise<void> {
  const seen = async () => {
    const [row] = await here().connection.sql`
      select max(extract(epoch from seen_at))::float8 as at from api_servers`;
    return row?.at ?? 0;
  };
  const before = await seen();
  await expect.poll(seen, { timeout: 60_000 }).toBeGreaterThan(before + 2);
}

describe('F28 an event loop that stands still while clocks run', () => {
  test('what is overdue is taken once, nobody is thought gone, and no time is lost', async () => {
    const { server, connection } = here();
    await server.kill('SIGTERM');
    // Four are ready; the fifth decision finds the server standing still.
    await server.start({ FAILPOINT: 'recv:5:block' });
    const recorder = createRecorder();
    const [asked, overdue] = await duels(recorder);
    const state = await asked.feeds.home.until(({ phase }) => phase.type === 'defence');
    const answer = asked.clients.home.api.game.act.mutate({
      gameId: asked.gameId,
      actionId: newId(),
      expectedVersion: state.version,
      action: { type: 'setDefence', side: 'home', alignment: ALIGNMENT },
    });
    await letTimePass(connection.sql, overdue.gameId, 201);
    expect((await answer).version).toBe(state.version + 1);
    await overdue.feeds.home.until(({ phase }) => phase.type !== 'defence');
    await looked();
    expect((await takenByClock(overdue)).filter((type) => type === 'defenceSet')).toHaveLength(1);
    expect(await takenByClock(asked)).toEqual([]);
    for (const { clients, feeds } of [asked, overdue]) {
      for (const side of SIDES) {
        expect(clients[side].closings).toEqual([]);
        expect(feeds[side].presence()?.silentSince).toEqual({ away: null, home: null });
      }
    }
    for (const { leave } of [asked, overdue]) leave();
    await expectNothingLost({ fault: 'F28', ...here(), recorder, tried: 2 });
    await server.kill('SIGTERM');
    await server.start({ FAILPOINT: '' });
  });
});

const HOUR_S = 3_600;

describe('F43 nobody there for hours, and the server restarted again and again', () => {
  test('the game waits at the same decision, and nobody loses it for the time without a server', async () => {
    const { server, connection } = here();
    const recorder = createRecorder();
    const [duel, other] = await duels(recorder);
    other.leave();
    const { version } = await duel.feeds.home.until(({ phase }) => phase.type === 'defence');
    duel.leave();
    const restarts = full(2, 5);
    for (let restart = 0; restart < restarts; restart += 1) {
      await server.kill('SIGKILL');
      await letOutagePass(connection.sql, duel.gameId, 2 * HOUR_S);
      await server.start();
      await looked();
    }
    const home = await signedIn({ url: server.url, hear: recorder.hear }, 'pd-1');
    const feed = follow(home, duel.gameId);
    recorder.watch(duel.gameId, [feed]);
    const state = await feed.until(() => true);
    expect(state.version).toBe(version);
    const answer = await home.api.game.act.mutate({
      gameId: duel.gameId,
      actionId: newId(),
      expectedVersion: version,
      action: { type: 'setDefence', side: 'home', alignment: ALIGNMENT },
    });
    await feed.until((now) => now.version >= answer.version);
    const { events } = await home.api.game.log.query({ gameId: duel.gameId });
    expect(events.filter(({ by }) => by === 'clock')).toEqual([]);
    feed.stop();
    home.close();
    await expectNothingLost({ fault: 'F43', ...here(), recorder, tried: restarts });
  });
});

/** So soon another server takes the turn of one that has died. */
const TURN_MS = 5_000;

/** A game of two computers at a server that has died before the first decision. */
async function abandoned(): Promise<string> {
  const thinker = await startServerProcess(here().databaseUrl, { AI_THINKING_MS: '3600000' });
  const manager = await signedIn(thinker, 'pd-4');
  const { gameId } = await manager.api.lobby.createAiGame.mutate({
    away: { teamId: 'BOS', style: 'balanced' },
    home: { teamId: 'NYA', style: 'safe' },
    innings: 3,
  });
  await thinker.kill('SIGKILL');
  manager.close();
  return gameId;
}

describe('F44 the server of a thinking AI dies', () => {
  test('another one takes its turn, once', async () => {
    const { server, connection, databaseUrl } = here();
    const gameId = await abandoned();
    const died = performance.now();
    const watcher = await signedIn(server, 'pd-4');
    const feed = follow(watcher, gameId);
    await feed.until(({ version }) => version > 1);
    const value = performance.now() - died;
    expectWithin('F44', { what: 'ms until another takes the turn', value, most: TURN_MS });
    const end = await feed.until(({ phase }) => phase.type === 'over');
    const recorder = createRecorder();
    recorder.watch(gameId, [feed]);
    expect(feed.delivered).toHaveLength(end.version);
    feed.stop();
    watcher.close();
    const { decisions, faults } = await aiDecisionFaults(connection, gameId);
    // Whoever takes a turn decides the same, under the same id: there is one event for each.
    expect(decisions).toBeGreaterThan(20);
    expect(faults).toEqual([]);
    await expectNothingLost({ fault: 'F44', databaseUrl, recorder, tried: decisions });
  });

  test('another one plays on where nobody comes back either', async () => {
    const { connection, databaseUrl } = here();
    const gameId = await abandoned();
    const status = async () => {
      const [row] = await connection.sql`select status from games where id = ${gameId}`;
      return row?.status;
    };
    await expect.poll(status, { timeout: 60_000 }).toBe('completed');
    const { decisions, faults } = await aiDecisionFaults(connection, gameId);
    expect(faults).toEqual([]);
    const recorder = createRecorder();
    recorder.watch(gameId, []);
    await expectNothingLost({ fault: 'F44', databaseUrl, recorder, tried: decisions });
  });
});
