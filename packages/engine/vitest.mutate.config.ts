import { defineConfig } from 'vitest/config';

/** These kill mutants too, but take a second and more for each that they do not kill: tables have to do. */
const LONG = [
  'src/{decide,managers,resolve,testing}/*laws.test.ts',
  'src/odds/action-odds.test.ts',
];
/** Random games that the scorer's laws are tried on: enough to notice most, few enough for thousands of mutants. */
const LAW_GAMES = 6;

/** A rule is tested beside it. These are tested where they are used, too. */
const TESTED_IN: Readonly<Record<string, readonly string[]>> = {
  decide: ['evolve'],
  evolve: ['decide'],
  charts: ['resolve', 'testing'],
  scoring: ['notation'],
  running: ['resolve'],
};

/** Set by scripts/mutate.ts: the folders that are mutated; without any, all tests run. */
const folders = (process.env.MUTATE ?? '').split(',').filter((folder) => folder !== '');
const tested = new Set(folders.flatMap((folder) => [folder, ...(TESTED_IN[folder] ?? [])]));

export default defineConfig({
  test: {
    include:
      tested.size > 0 ? [...tested].map((one) => `src/${one}/**/*.test.ts`) : ['src/**/*.test.ts'],
    exclude: ['**/node_modules/**', ...LONG],
    provide: { lawGames: LAW_GAMES },
    // One worker for all files of a run: the engine keeps nothing between tests that they could trip over.
    isolate: false,
    // A busy machine is no reason to count a mutant as noticed.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
