import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { lookUpProcess } from './processes.ts';

/** How long a PostgreSQL whose owner is gone may take to shut down. */
const PATIENCE_MS = 30_000;

/**
 * Stops a PostgreSQL that still serves this directory though its owner is gone. To be called by
 * whoever holds the lock on the data, since it cannot tell an orphan from a neighbour.
 */
export async function stopOrphan(directory: string): Promise<void> {
  const pidFile = join(directory, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (!isPostgres(pid)) return rmSync(pidFile, { force: true });

  interrupt(pid);
  const deadline = Date.now() + PATIENCE_MS;
  while (existsSync(pidFile) && isPostgres(pid)) {
    if (Date.now() > deadline) {
      throw new Error(
        `A PostgreSQL left over from before (pid ${pid}) does not stop. Stop it first.`,
      );
    }
    await delay(50);
  }
}

function interrupt(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // Gone in the meantime.
  }
}

/** The number in an old pid file may belong to another program by now. */
export const isPostgres = (pid: number) =>
  lookUpProcess(pid)?.command.includes('postgres') ?? false;
