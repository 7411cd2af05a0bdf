import { defineConfig } from 'vitest/config';

const unit = 'src/**/*.test.ts';

/** One project a package: `vitest --project engine`. */
const project = (name: string, root: string, options: { testTimeout?: number } = {}) => ({
  test: { name, root, include: [unit], ...options },
});

export default defineConfig({
  test: {
    projects: [
      project('engine', 'packages/engine'),
      project('league-config', 'packages/league-config'),
      project('demo-leagues', 'packages/demo-leagues'),
      project('postgres', 'packages/postgres', { testTimeout: 60_000 }),
      project('db', 'packages/db', { testTimeout: 30_000 }),
      project('api', 'apps/api', { testTimeout: 30_000 }),
      project('cli', 'apps/cli', { testTimeout: 60_000 }),
      project('chaos', 'packages/chaos', { testTimeout: 120_000 }),
    ],
  },
});
