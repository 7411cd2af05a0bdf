import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_USER } from './cluster.ts';
import { isPostgres } from './orphan.ts';

/**
 * Where a PostgreSQL of ours serves this directory now: for tools that come beside whoever started
 * it. Undefined: none does.
 */
export function runningUrl(dataDir: string, database: string): string | undefined {
  const pidFile = join(dataDir, 'postgres', 'postmaster.pid');
  const passwordFile = join(dataDir, 'postgres-password');
  if (!existsSync(pidFile) || !existsSync(passwordFile)) return undefined;
  // Process, directory, start, port: one a line.
  const [pid, , , port] = readFileSync(pidFile, 'utf8').split('\n');
  if (!port || !isPostgres(Number(pid))) return undefined;
  const password = readFileSync(passwordFile, 'utf8').trim();
  return `postgres://${DATABASE_USER}:${password}@127.0.0.1:${Number(port)}/${database}`;
}
