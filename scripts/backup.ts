import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runningUrl, takeLock } from '@paper-dynasty/postgres';
import { DATABASE, openDatabase } from './database.ts';
import { ROOT, readSettings } from './settings.ts';

/**
 * `pnpm backup save|restore|drill`: of the database of DATABASE_URL, else of the embedded one,
 * which may be in use or is started for as long as this takes.
 */
const settings = readSettings('start');
const url = settings.databaseUrl ?? runningUrl(settings.dataDir, DATABASE);
process.exitCode = url ? backup(url) : await withOwnDatabase(backup);

function backup(databaseUrl: string): number {
  const args = [join(ROOT, 'apps/api/src/backup.ts'), ...process.argv.slice(2)];
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  return spawnSync(process.execPath, args, { env, stdio: 'inherit' }).status ?? 1;
}

async function withOwnDatabase(work: (databaseUrl: string) => number): Promise<number> {
  await using opened = new AsyncDisposableStack();
  const lock = takeLock(settings.dataDir, 'a backup');
  opened.defer(lock.release);
  const database = await openDatabase(settings, console.error);
  opened.defer(database.stop);
  return work(database.url);
}
