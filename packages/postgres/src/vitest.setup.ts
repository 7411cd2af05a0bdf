import type { TestProject } from 'vitest/node';
import { type PostgresServer, startPostgres } from './index.ts';

/** Every project that names this file shares one server: they all run in Vitest's main process. */
const SHARED = Symbol.for('paper-dynasty.test-postgres');
const run = globalThis as { [SHARED]?: { server: Promise<PostgresServer>; users: number } };

/** Vitest global setup: one PostgreSQL a run, on a free port, gone afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  run[SHARED] ??= { server: startPostgres({ settings: { max_connections: '300' } }), users: 0 };
  const shared = run[SHARED];
  shared.users += 1;
  const server = await shared.server;
  project.provide('postgresUrl', server.url('postgres'));
  return async () => {
    shared.users -= 1;
    if (shared.users === 0) await server.stop();
  };
}
