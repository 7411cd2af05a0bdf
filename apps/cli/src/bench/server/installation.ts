/** What is measured: the API as a process of its own, on a PostgreSQL of its own that syncs. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildServer, startServerProcess } from '@paper-dynasty/api/testing';
import { type Connection, connect, migrate } from '@paper-dynasty/db';
import { startPostgres } from '@paper-dynasty/postgres';

export type Api = Awaited<ReturnType<typeof startServerProcess>>;

export interface Installation {
  readonly api: Api;
  readonly databaseUrl: string;
  readonly database: Connection;
  readonly stop: () => Promise<void>;
}

/** An answer is a promise: what it is measured against must be on disk as well. */
const DURABLE = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  shared_buffers: '256MB',
};

/** Lets the bench ask the server for its memory after a collection: on SIGUSR2 it writes a line. */
const MEMORY_PROBE = `data:text/javascript,${encodeURIComponent(`
  import { setFlagsFromString } from 'node:v8';
  import { runInNewContext } from 'node:vm';
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc');
  process.on('SIGUSR2', () => {
    gc();
    gc();
    const { rss, heapUsed } = process.memoryUsage();
    process.stdout.write('MEMORY ' + JSON.stringify({ rss, heapUsed }) + '\\n');
  });
`)}`;

export async function openInstallation(): Promise<Installation> {
  await buildServer();
  const cache = await mkdtemp(join(tmpdir(), 'paper-dynasty-bench-'));
  const postgres = await startPostgres({ settings: DURABLE });
  const databaseUrl = await postgres.createDatabase('bench');
  await migrate(databaseUrl);
  const database = connect(databaseUrl, { max: 4, statementMs: 60_000 });
  const variables = {
    LOG_LEVEL: 'fatal',
    RATE_LIMIT_FACTOR: '100000',
    NODE_OPTIONS: `--import=${MEMORY_PROBE}`,
    // As the supervisor sets it.
    NODE_COMPILE_CACHE: join(cache, 'compiled'),
  };
  const api = await startServerProcess(databaseUrl, variables, 'built');
  return {
    api,
    databaseUrl,
    database,
    stop: async () => {
      await api.kill('SIGKILL');
      await database.close();
      await postgres.stop();
      await rm(cache, { recursive: true, force: true });
    },
  };
}

export interface Memory {
  /** Bytes. */
  readonly rss: number;
  readonly heapUsed: number;
}

/** The server's memory now, after a collection. */
export async function memoryOf(api: Api): Promise<Memory> {
  const before = memoryLines(api).length;
  process.kill(api.pid(), 'SIGUSR2');
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    const line = memoryLines(api)[before];
    if (line) return JSON.parse(line.slice('MEMORY '.length)) as Memory;
  }
}

const memoryLines = (api: Api): readonly string[] =>
  api
    .output()
    .split('\n')
    // The last line may not be whole yet.
    .filter((line) => line.startsWith('MEMORY {') && line.endsWith('}'));
