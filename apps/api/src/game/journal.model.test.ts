import { type GameEvent, replay } from '@paper-dynasty/engine';
import * as fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import type { LoggedEvent } from '../game-views.ts';
import { createSimCluster, SIM_GAME } from '../testing/sim-cluster.ts';
import { playTab, type SimStoryLine } from '../testing/sim-manager.ts';
import type { Fate, SimStore } from '../testing/sim-store.ts';
import { CHAIN_START, checkChain, toLogged } from './event-chain.ts';

const fate = fc.constantFrom<Fate>('fine', 'fine', 'again', 'busy', 'answer lost', 'not written');
const fates = fc.array(fc.array(fate, { maxLength: 12 }), { minLength: 2, maxLength: 2 });

/** Two servers, two managers with two tabs each, a watcher at each server; one database. */
async function playOut(scheduler: fc.Scheduler, commits: readonly (readonly Fate[])[]) {
  const cluster = createSimCluster({
    servers: 2,
    fates: commits,
    sometime: (label, work) => scheduler.schedule(Promise.resolve(), label).then(work),
  });
  const { servers, store } = cluster;
  const [first] = store.logOf(SIM_GAME).map(toLogged);
  if (!first) throw new Error('a game begins with an event');
  const over = new AbortController();
  const watchers = [...servers, ...servers].map((server) => server.watch(over.signal));
  const news = servers.map(async (server) => {
    for (let look = 0; look < 12; look += 1) await server.lookForNews();
  });
  const tabs = (['away', 'home'] as const).flatMap((side) =>
    [0, 1].map((tab) => {
      const route = tab === 0 ? servers : servers.toReversed();
      return playTab({ name: `${side} ${tab}`, side, route, decisions: 6 }, first);
    }),
  );
  const stories = await scheduler.waitFor(Promise.all(tabs));
  await scheduler.waitFor(Promise.all(news));
  for (const server of servers) await scheduler.waitFor(server.lookForNews());
  await scheduler.waitIdle();
  over.abort();
  const told = await scheduler.waitFor(Promise.all(watchers));
  return { store, stories, told };
}

const counted = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1);

/** Every answer is in the log, once, as it was told; what was refused is not. */
function assertAnswersKept(store: SimStore, stories: readonly SimStoryLine[]): void {
  const log = store.logOf(SIM_GAME);
  for (const { actionId, answer } of stories.flatMap(({ answers }) => answers)) {
    const kept = log.filter((event) => event.actionId === actionId).map(toLogged);
    expect(answer.events).toEqual(kept);
    expect(answer.version).toBe(kept.at(-1)?.version);
  }
  const refused = new Set(stories.flatMap((story) => story.refused));
  expect(log.filter(({ actionId }) => refused.has(actionId))).toEqual([]);
}

/** Versions without a gap, an unbroken chain, and a log that folds. */
function assertSound(store: SimStore): void {
  const log = store.logOf(SIM_GAME);
  expect(log.map(({ version }) => version)).toEqual(counted(log.length));
  expect(() => checkChain(SIM_GAME, { version: 0, hash: CHAIN_START }, log)).not.toThrow();
  const events = log.map(({ payload }): GameEvent => JSON.parse(payload));
  expect(replay(events).version).toBe(log.length);
}

function assertWatchersComplete(store: SimStore, told: readonly (readonly LoggedEvent[])[]): void {
  const log = store.logOf(SIM_GAME).map(toLogged);
  for (const events of told) expect(events).toEqual(log);
}

const ORDERS = inject('modelOrders');
/** Against standing still: far more than so many take on a slow machine. */
const LIMIT_MS = 60_000 + ORDERS * 500;

describe('whatever the order of things, and whatever becomes of commits', () => {
  test(
    'no answer is lost, doubled or changed, and no watcher misses anything',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.scheduler(), fates, async (scheduler, commits) => {
          const { store, stories, told } = await playOut(scheduler, commits);
          assertAnswersKept(store, stories);
          assertSound(store);
          assertWatchersComplete(store, told);
          for (const { versions } of stories) {
            expect(versions).toEqual(versions.toSorted((a, b) => a - b));
          }
          expect(store.logOf(SIM_GAME).length).toBeGreaterThan(1);
        }),
        { numRuns: ORDERS },
      );
    },
    LIMIT_MS,
  );
});
