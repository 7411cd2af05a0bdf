import { type GameEvent, replay } from '@paper-dynasty/engine';
import * as fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import type { LoggedEvent } from '../game-views.ts';
import { createSimCluster, SIM_GAME, type SimPlace } from '../testing/sim-cluster.ts';
import { playTab, type SimStoryLine } from '../testing/sim-manager.ts';
import type { Fate, SimStore, Sometime } from '../testing/sim-store.ts';
import { CHAIN_START, checkChain, toLogged } from './event-chain.ts';

const fate = fc.constantFrom<Fate>('fine', 'fine', 'again', 'answer lost', 'not written', 'late');
const fates = fc.array(fc.array(fate, { maxLength: 12 }), { minLength: 2, maxLength: 2 });

interface Scene {
  readonly places: readonly SimPlace[];
  readonly sometime: Sometime;
}
type Command = fc.AsyncCommand<object, Scene>;

/** Something that befalls a server while people play. */
const befalling = (name: string, work: (place: SimPlace) => Promise<void> | void) =>
  fc.nat({ max: 1 }).map(
    (index): Command => ({
      check: () => true,
      run: async (_, { places, sometime }) => {
        const place = await sometime(name, () => places[index]);
        if (place) await work(place);
      },
      toString: () => `${name} ${index}`,
    }),
  );

/** Hints may come twice, or late, or not at all; what is in memory may be dropped at any time. */
const commands = fc.commands(
  [
    befalling('kill', (place) => place.restart()),
    befalling('forget', (place) => place.now().games.forget(SIM_GAME)),
    befalling('hint', (place) => place.now().lookForNews()),
    befalling('two hints', async (place) => {
      await Promise.all([place.now().lookForNews(), place.now().lookForNews()]);
    }),
    befalling('time is up', (place) => place.now().sweep()),
  ],
  { maxCommands: 16 },
);

interface Story {
  readonly scheduler: fc.Scheduler;
  readonly commits: readonly (readonly Fate[])[];
  readonly befalls: Iterable<Command>;
}

/** Two servers, two managers with two tabs each, a watcher at each server; one database. */
async function playOut({ scheduler, commits, befalls }: Story) {
  const sometime: Sometime = (label, work) =>
    scheduler.schedule(Promise.resolve(), label).then(work);
  const { places, store } = createSimCluster({ servers: 2, fates: commits, sometime });
  const [first] = store.logOf(SIM_GAME).map(toLogged);
  if (!first) throw new Error('a game begins with an event');
  const over = new AbortController();
  const watchers = [...places, ...places].map((place) => place.watch(over.signal));
  const tabs = (['away', 'home'] as const).flatMap((side) =>
    [0, 1].map((tab) => {
      const route = tab === 0 ? places : places.toReversed();
      return playTab({ name: `${side} ${tab}`, side, route, decisions: 6 }, first);
    }),
  );
  const scene = { model: {}, real: { places, sometime } };
  await scheduler.waitFor(fc.asyncModelRun(() => scene, befalls));
  const stories = await scheduler.waitFor(Promise.all(tabs));
  // A lost hint is made up for by a look at the log.
  for (const place of places) await scheduler.waitFor(place.now().lookForNews());
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
        fc.asyncProperty(fc.scheduler(), fates, commands, async (scheduler, commits, befalls) => {
          const { store, stories, told } = await playOut({ scheduler, commits, befalls });
          assertAnswersKept(store, stories);
          assertSound(store);
          assertWatchersComplete(store, told);
          for (const { versions } of stories) {
            expect(versions).toEqual(versions.toSorted((a, b) => a - b));
          }
          expect(store.logOf(SIM_GAME).length).toBeGreaterThan(1);
        }),
        { numRuns: ORDERS, seed: inject('modelSeed') },
      );
    },
    LIMIT_MS,
  );
});
