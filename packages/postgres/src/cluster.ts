import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import type { Runner } from './unprivileged.ts';

export const DATABASE_USER = 'paper_dynasty';

/** A PostgreSQL data directory and the password that opens it. */
export interface Cluster {
  readonly directory: string;
  readonly password: string;
  readonly logFile: string;
}

/** Opens the cluster below `dataDir`, and makes it the first time. */
export async function openCluster(
  dataDir: string,
  binaries: Binaries,
  runner: Runner,
): Promise<Cluster> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const passwordFile = join(dataDir, 'postgres-password');
  const password = await keptPassword(passwordFile);
  const directory = join(dataDir, 'postgres');
  if (runner.owner) await handOver(runner.owner, dataDir, passwordFile);
  if (!existsSync(directory)) await initialise({ directory, passwordFile, binaries, runner });
  return { directory, password, logFile: join(dataDir, 'postgres.log') };
}

async function keptPassword(file: string): Promise<string> {
  if (existsSync(file)) return (await readFile(file, 'utf8')).trim();
  const password = randomBytes(24).toString('base64url');
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  return password;
}

async function handOver(owner: { uid: number; gid: number }, ...paths: string[]): Promise<void> {
  await Promise.all(paths.map((path) => chown(path, owner.uid, owner.gid)));
}

/** Made under another name and renamed when whole, so that a kill half-way leaves nothing to trip on. */
async function initialise(made: {
  directory: string;
  passwordFile: string;
  binaries: Binaries;
  runner: Runner;
}): Promise<void> {
  const unfinished = `${made.directory}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const [command, ...args] = made.runner.command(made.binaries.initdb, [
    `--pgdata=${unfinished}`,
    `--username=${DATABASE_USER}`,
    `--pwfile=${made.passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ]);
  try {
    await promisify(execFile)(command, args);
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`PostgreSQL could not make its data in ${made.directory}.\n${words}`, {
      cause,
    });
  }
  await chmod(unfinished, 0o700);
  await rename(unfinished, made.directory);
}
