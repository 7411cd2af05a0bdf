import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

type TestOptions = NonNullable<TestProjectInlineConfiguration['test']>;

/** A limit against standing still, far from what a slow machine takes. */
const PATIENCE_MS = 60_000;

/**
 * In CI a test that starts processes, or asks a database, is tried twice: the machine is anybody's.
 * The run ends with the names of those that passed only then. The browser's tests do the same.
 */
const withProcesses = { retry: process.env.CI ? 1 : 0 };

/** One PostgreSQL a run for the projects that need one: see packages/postgres/src/testing.ts. */
const withDatabase = {
  ...withProcesses,
  globalSetup: `${import.meta.dirname}/packages/postgres/src/vitest.setup.ts`,
  // A database that begins on a slow machine takes its time.
  testTimeout: 3 * PATIENCE_MS,
  hookTimeout: 3 * PATIENCE_MS,
};

/** Games of random decisions that the laws are tried on: `pnpm laws` tries more. */
const LAW_GAMES = Number(process.env.LAW_GAMES ?? 500);

/** Orders of events that the model of the journal is tried on: `pnpm chaos --full` tries 100,000. */
const MODEL_ORDERS = Number(process.env.MODEL_ORDERS ?? 300);
/** What they are drawn from: the same seed, the same orders. */
const MODEL_SEED = Number(process.env.MODEL_SEED ?? Date.now() % 2 ** 31);

/** One project a package: `pnpm vitest --project engine`. */
const project = (name: string, root: string, options: TestOptions = {}) => ({
  test: {
    name,
    root,
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/.stryker-tmp/**', '**/*.e2e.test.ts', '**/*.vue.test.ts'],
    testTimeout: PATIENCE_MS,
    hookTimeout: PATIENCE_MS,
    ...options,
  },
});

export default defineConfig({
  test: {
    // Most files wait for a database or a process for half of their time: no core is left free.
    maxWorkers: '100%',
    projects: [
      project('engine', 'packages/engine', { provide: { lawGames: LAW_GAMES } }),
      project('league-config', 'packages/league-config'),
      project('demo-leagues', 'packages/demo-leagues'),
      project('web', 'packages/web'),
      project('postgres', 'packages/postgres', withDatabase),
      project('db', 'packages/db', withDatabase),
      project('api', 'apps/api', {
        ...withDatabase,
        provide: { modelOrders: MODEL_ORDERS, modelSeed: MODEL_SEED },
      }),
      project('cli', 'apps/cli'),
      project('chaos', 'packages/chaos', {
        ...withDatabase,
        // Hundreds of kills take a while: `pnpm chaos --full`.
        testTimeout: process.env.CHAOS_FULL ? 30 * 60_000 : 120_000,
      }),
      project('scripts', 'scripts', { ...withProcesses, testTimeout: 120_000 }),
    ],
  },
});
