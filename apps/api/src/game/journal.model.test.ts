import { type GameEvent, replay } from '@paper-dynasty/engine';
import * as fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import type { LoggedEvent } from '../game-views.ts';
import { createSimCluster, SIM_GAMES, type SimPlace } from '../testing/sim-cluster.ts';
import { playTab, type SimStoryLine } from '../testing/sim-manager.ts';
import type { Fate, SimStore, Sometime } from '../testing/sim-store.ts';
import { CHAIN_START, checkChain, toLogged } from './event-chain.ts';
import type { JournalLimits } from './journal.ts';

const fate = fc.constantFrom<Fate>('fine', 'fine', 'again', 'answer lost', 'not written', 'late');
const fates = fc.array(fc.array(fate, { maxLength: 12 }), { minLength: 2, maxLength: 2 });

/**
 * How many games share a commit, and whether the next one is sent behind the one under way: as in
 * earnest, where so few never wait long enough for that, and as where hundreds do.
 */
const limits = fc.constantFrom<(JournalLimits | undefined)[]>(
  undefined,
  { batch: 64, waiting: 2_000, ahead: 1 },
  { batch: 2, waiting: 2_000, ahead: 2 },
);

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
    befalling('forget', (place) => {
      for (const gameId of SIM_GAMES) place.now().games.forget(gameId);
    }),
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
  readonly limits: JournalLimits | undefined;
}

const stories: fc.Arbitrary<Story> = fc.record({
  scheduler: fc.scheduler(),
  commits: fates,
  befalls: commands,
  limits,
});

interface Told {
  readonly gameId: string;
  readonly events: readonly LoggedEvent[];
}

/**
 * Two servers; two managers with two tabs each at one game and one tab at the others, a watcher of
 * every game at each server; one database.
 */
async function playOut({ scheduler, commits, befalls, ...shared }: Story) {
  const sometime: Sometime = (label, work) =>
    scheduler.schedule(Promise.resolve(), label).then(work);
  const { places, store } = createSimCluster({ servers: 2, fates: commits, sometime, ...shared });
  const over = new AbortController();
  const watchers = SIM_GAMES.flatMap((gameId) =>
    places.map(
      async (place): Promise<Told> => ({ gameId, events: await place.watch(gameId, over.signal) }),
    ),
  );
  const playing = SIM_GAMES.flatMap((gameId, index) => {
    const [first] = store.logOf(gameId).map(toLogged);
    if (!first) throw new Error('a game begins with an event');
    const [tabsEach, decisions] = index === 0 ? [2, 6] : [1, 2];
    return (['away', 'home'] as const).flatMap((side) =>
      Array.from({ length: tabsEach }, (_, tab) => {
        const route = tab === 0 ? places : places.toReversed();
        return playTab({ gameId, name: `${side} ${tab}`, side, route, decisions }, first);
      }),
    );
  });
  const scene = { model: {}, real: { places, sometime } };
  await scheduler.waitFor(fc.asyncModelRun(() => scene, befalls));
  const tabs = await scheduler.waitFor(Promise.all(playing));
  // A lost hint is made up for by a look at the log.
  for (const place of places) await scheduler.waitFor(place.now().lookForNews());
  await scheduler.waitIdle();
  over.abort();
  const told = await scheduler.waitFor(Promise.all(watchers));
  return { store, tabs, told };
}

const counted = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1);

/** Every answer is in the log, once, as it was told; what was refused is not. */
function assertAnswersKept(store: SimStore, tabs: readonly SimStoryLine[]): void {
  for (const { gameId, answers, refused } of tabs) {
    const log = store.logOf(gameId);
    for (const { actionId, answer } of answers) {
      const kept = log.filter((event) => event.actionId === actionId).map(toLogged);
      expect(answer.events).toEqual(kept);
      expect(answer.version).toBe(kept.at(-1)?.version);
    }
    expect(log.filter(({ actionId }) => refused.includes(actionId))).toEqual([]);
  }
}

/** Versions without a gap, an unbroken chain, and a log that folds. */
function assertSound(store: SimStore, gameId: string): void {
  const log = store.logOf(gameId);
  expect(log.map(({ version }) => version)).toEqual(counted(log.length));
  expect(() => checkChain(gameId, { version: 0, hash: CHAIN_START }, log)).not.toThrow();
  const events = log.map(({ payload }): GameEvent => JSON.parse(payload));
  expect(replay(events).version).toBe(log.length);
  expect(log.length).toBeGreaterThan(1);
}

function assertWatchersComplete(store: SimStore, told: readonly Told[]): void {
  for (const { gameId, events } of told) expect(events).toEqual(store.logOf(gameId).map(toLogged));
}

const ORDERS = inject('modelOrders');
/** Against standing still: far more than so many take on a slow machine. */
const LIMIT_MS = 60_000 + ORDERS * 500;

describe('whatever the order of things, and whatever becomes of commits', () => {
  test(
    'no answer is lost, doubled or changed, and no watcher misses anything',
    async () => {
      await fc.assert(
        fc.asyncProperty(stories, async (story) => {
          const { store, tabs, told } = await playOut(story);
          assertAnswersKept(store, tabs);
          for (const gameId of SIM_GAMES) assertSound(store, gameId);
          assertWatchersComplete(store, told);
          for (const { versions } of tabs) {
            expect(versions).toEqual(versions.toSorted((a, b) => a - b));
          }
        }),
        { numRuns: ORDERS, seed: inject('modelSeed') },
      );
    },
    LIMIT_MS,
  );
});
