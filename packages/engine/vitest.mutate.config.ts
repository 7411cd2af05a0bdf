import { defineConfig } from 'vitest/config';

/** Whole random games kill mutants too, but take a second for each that they do not kill: tables and walks have to do. */
const WHOLE_GAMES = ['src/**/*laws.test.ts', 'src/odds/action-odds.test.ts'];

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
    exclude: ['**/node_modules/**', ...WHOLE_GAMES],
    // One worker for all files of a run: the engine keeps nothing between tests that they could trip over.
    isolate: false,
  },
});
