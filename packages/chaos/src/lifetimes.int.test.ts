import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  aiDecisionFaults,
  follow,
  letOutagePass,
  letTimePass,
  newId,
  type ServerProcess,
  signedIn,
  startServerProcess,
} from '@paper-dynasty/api/testing';
import type { Connection } from '@paper-dynasty/db';
import { connectTestDatabase } from '@paper-dynasty/db/testing';
import { SIDES } from '@paper-dynasty/engine';
import { takeLock } from '@paper-dynasty/postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations } from './checker.ts';
import { type Duel, openDuel, seated, takenByClock } from './duel.ts';
import { full, report } from './effort.ts';
import { playThrough } from './play-through.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { ALIGNMENT } from './rivalry.ts';

let database: Connection & { readonly url: string };
let server: ServerProcess;
beforeAll(async () => {
  database = await connectTestDatabase();
  server = await startServerProcess(database.url);
});
afterAll(async () => {
  await server.kill('SIGKILL');
  await database.close();
});

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
    const kills = full(2, 200);
    const games = full(2, 5);
    let seed = 20;
    for (let done = 0, played = 0; done < kills || played < full(2, 50); played += games) {
      // As many kills as fall into these games; then the next ones begin.
      await playThrough(
        { fault: 'F02', server, databaseUrl: database.url, games },
        async (scene) => {
          while (done < kills && !scene.over()) {
            seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
            await pause(seed % 400);
            if (scene.over()) return;
            await server.kill('SIGKILL');
            await server.start();
            done += 1;
          }
        },
      );
    }
  });
});

describe('F28 an event loop that stands still', () => {
  test.each(STANDSTILLS.slice(0, full(1, STANDSTILLS.length)))(
    '%s: nobody is sent away, nothing is lost, and the operator sees it',
    async (place) => {
      await server.kill('SIGTERM');
      await server.start({ FAILPOINT: `${place}:block` });
      await playThrough({ fault: 'F28', server, databaseUrl: database.url }, async ({ tables }) => {
        // For some seconds afterwards others had better be asked.
        const ready = async () => (await fetch(`${server.opsUrl}/health/ready`)).status;
        await expect.poll(ready, { timeout: 60_000, interval: 20 }).toBe(503);
        await expect.poll(ready, { timeout: 60_000 }).toBe(200);
        expect(tables.flatMap(({ closings }) => closings())).toEqual([]);
      });
      expect(server.deaths()).toBe(0);
      const figures = await (await fetch(`${server.opsUrl}/metrics`)).text();
      expect(figures).toMatch(/paper_dynasty_standstills 1\n/);
      await server.kill('SIGTERM');
      await server.start({ FAILPOINT: '' });
    },
  );
});

/** Two games with a clock, their managers there, at this server alone. */
async function duels(recorder: Recorder): Promise<readonly [Duel, Duel]> {
  const urls = { away: server.url, home: server.url };
  const both = [await openDuel(urls, recorder), await openDuel(urls, recorder)] as const;
  for (const duel of both) await seated(database.sql, duel);
  return both;
}

/** Every server alive has looked for overdue decisions since. */
async function looked(): Promise<void> {
  const seen = async () => {
    const [row] = await database.sql`
      select max(extract(epoch from seen_at))::float8 as at from api_servers`;
    return row?.at ?? 0;
  };
  const before = await seen();
  await expect.poll(seen, { timeout: 60_000 }).toBeGreaterThan(before + 2);
}

describe('F28 an event loop that stands still while clocks run', () => {
  test('what is overdue is taken once, nobody is thought gone, and no time is lost', async () => {
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
    await letTimePass(database.sql, overdue.gameId, 201);
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
    const violations = await findViolations(database.url, recorder);
    report('F28', { tried: 2, lost: violations.length });
    expect(violations).toEqual([]);
    await server.kill('SIGTERM');
    await server.start({ FAILPOINT: '' });
  });
});

const HOUR_S = 3_600;

describe('F43 nobody there for hours, and the server restarted again and again', () => {
  test('the game waits at the same decision, and nobody loses it for the time without a server', async () => {
    const recorder = createRecorder();
    const [duel, other] = await duels(recorder);
    other.leave();
    const { version } = await duel.feeds.home.until(({ phase }) => phase.type === 'defence');
    duel.leave();
    const restarts = full(2, 5);
    for (let restart = 0; restart < restarts; restart += 1) {
      await server.kill('SIGKILL');
      await letOutagePass(database.sql, duel.gameId, 2 * HOUR_S);
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
    const violations = await findViolations(database.url, recorder);
    report('F43', { tried: restarts, lost: violations.length });
    expect(violations).toEqual([]);
  });
});

describe('F44 the server of a thinking AI dies', () => {
  test('another one takes its turn, once', async () => {
    const thinker = await startServerProcess(database.url, { AI_THINKING_MS: '3600000' });
    const manager = await signedIn(thinker, 'pd-4');
    const { gameId } = await manager.api.lobby.createAiGame.mutate({
      away: { teamId: 'BOS', style: 'balanced' },
      home: { teamId: 'NYA', style: 'safe' },
      innings: 3,
    });
    await thinker.kill('SIGKILL');
    const here = await signedIn(server, 'pd-4');
    const feed = follow(here, gameId);
    const end = await feed.until(({ phase }) => phase.type === 'over');
    const recorder = createRecorder();
    recorder.watch(gameId, [feed]);
    expect(feed.delivered).toHaveLength(end.version);
    feed.stop();
    for (const client of [manager, here]) client.close();
    const { decisions, faults } = await aiDecisionFaults(database, gameId);
    // Whoever takes a turn decides the same, under the same id: there is one event for each.
    expect(decisions).toBeGreaterThan(20);
    expect(faults).toEqual([]);
    const violations = await findViolations(database.url, recorder);
    report('F44', { tried: decisions, lost: violations.length });
    expect(violations).toEqual([]);
  });
});

describe('F13 a second server on the same data', () => {
  test('is told who is there, and ends; when that one is gone the data are free', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'paper-dynasty-lock-'));
    const program = `
      const { takeLock } = await import('@paper-dynasty/postgres');
      takeLock(process.argv[1], 'http://localhost:8001').release();`;
    const second = () =>
      spawnSync(process.execPath, ['--input-type=module', '-e', program, directory], {
        cwd: import.meta.dirname,
        encoding: 'utf8',
      });
    const lock = takeLock(directory, 'http://localhost:8000');
    const refused = second();
    expect(refused.status).not.toBe(0);
    expect(refused.stderr).toContain(`process ${process.pid}, http://localhost:8000`);
    lock.release();
    expect(second().status).toBe(0);
    await rm(directory, { recursive: true, force: true });
    report('F13', { tried: 1, lost: 0 });
  });
});
