import { defineConfig } from 'vitest/config';

/** Whole random games kill mutants too, but take a second for each that they do not kill: tables and walks have to do. */
const WHOLE_GAMES = ['src/**/*laws.test.ts', 'src/odds/action-odds.test.ts'];

/** Walks over every fall of the dice touch nearly every line; they are for the odds themselves. */
const WALKS = ['src/odds/**', 'src/testing/every-roll.test.ts', 'src/testing/arbitraries.test.ts'];

const mutatesOdds = (process.env.MUTATE ?? 'odds').split(',').includes('odds');

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    exclude: ['**/node_modules/**', ...WHOLE_GAMES, ...(mutatesOdds ? [] : WALKS)],
    // One worker for all files of a run: the engine keeps nothing between tests that they could trip over.
    isolate: false,
  },
});
