import { defineConfig } from 'vitest/config';

/** Whole random games kill mutants too, but take a second for each that they do not kill: tables and walks have to do. */
const WHOLE_GAMES = ['src/**/*laws.test.ts', 'src/odds/action-odds.test.ts'];

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    exclude: ['**/node_modules/**', ...WHOLE_GAMES],
  },
});
