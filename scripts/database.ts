import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type PostgresServer, startPostgres } from '@paper-dynasty/postgres';
import { runToEnd } from './run-to-end.ts';
import { ROOT, type Settings } from './settings.ts';

/** Of the embedded server. */
export const DATABASE = 'paper_dynasty';

export interface Database {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The operator's PostgreSQL, or one of our own that is started again if it dies. */
export async function openDatabase(
  settings: Settings,
  say: (line: string) => void,
): Promise<Database> {
  if (settings.databaseUrl) return { url: settings.databaseUrl, stop: async () => {} };
  let server = await startPostgres({ dataDir: settings.dataDir });
  const url = await server.createDatabase(DATABASE);
  let stopping = false;

  const keepAlive = async () => {
    for (;;) {
      await server.ended;
      if (stopping) return;
      say('The database ended by itself; starting it again');
      server = await startAgain(settings.dataDir, server, say);
      if (stopping) await server.stop();
    }
  };
  const kept = keepAlive();
  return {
    url,
    stop: async () => {
      stopping = true;
      await server.stop();
      await kept;
    },
  };
}

/** On the same port, since the API has been told the address. */
async function startAgain(
  dataDir: string,
  before: PostgresServer,
  say: (line: string) => void,
): Promise<PostgresServer> {
  for (;;) {
    try {
      return await startPostgres({ dataDir, port: before.port });
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
      await delay(1000);
    }
  }
}

/** Brings the tables up to date, once packages/db has a script for it. */
export async function migrate(url: string, signal: AbortSignal): Promise<void> {
  const cwd = join(ROOT, 'packages/db');
  const manifest = JSON.parse(await readFile(join(cwd, 'package.json'), 'utf8'));
  if (!manifest.scripts?.migrate) return;
  await runToEnd({
    program: process.execPath,
    args: ['--run', 'migrate'],
    cwd,
    env: { DATABASE_URL: url },
    signal,
  });
}
