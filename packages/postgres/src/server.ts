import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, fchownSync, openSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import { findBinaries } from './binaries.ts';
import { type Cluster, DATABASE_USER, openCluster } from './cluster.ts';
import { freePort } from './free-port.ts';
import { stopOrphan } from './orphan.ts';
import { type Runner, unprivilegedRunner } from './unprivileged.ts';

export interface PostgresOptions {
  /** Where the data is kept. Without it: a temporary directory, not synced, removed by `stop`. */
  readonly dataDir?: string;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** Settings of postgresql.conf. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface PostgresServer {
  readonly pid: number;
  readonly port: number;
  /** Ends when the server has ended, wanted or not. */
  readonly ended: Promise<void>;
  readonly url: (database: string) => string;
  /** Makes a database unless it exists; a copy of `template` if one is named. */
  readonly createDatabase: (name: string, template?: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

interface Launch {
  readonly program: string;
  readonly runner: Runner;
  readonly cluster: Cluster;
  readonly settings: Readonly<Record<string, string>>;
}

/** No fsync: a test's data need not outlive a power cut. */
const TEMPORARY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
/** What a PostgreSQL killed a moment ago leaves behind for some seconds, and how long to wait for it. */
const LEFTOVERS =
  /lock file "postmaster\.pid" already exists|pre-existing shared memory block|Address already in use/;
const RETRY_MS = 10_000;
const START_MS = 60_000;
const STOP_MS = 20_000;

/** Starts a PostgreSQL of our own on 127.0.0.1. The caller must hold the lock on `dataDir`. */
export async function startPostgres(options: PostgresOptions = {}): Promise<PostgresServer> {
  const temporary = options.dataDir === undefined;
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'paper-dynasty-postgres-')));
  const binaries = await findBinaries();
  const runner = unprivilegedRunner(binaries.postgres);
  const cluster = await openCluster(dataDir, binaries, runner);
  await stopOrphan(cluster.directory);

  const settings = { ...(temporary ? TEMPORARY : {}), ...options.settings };
  const launch = { program: binaries.postgres, runner, cluster, settings };
  const server = await launchPatiently(launch, options.port ?? 0);
  if (!temporary) return server;
  return {
    ...server,
    stop: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function launchPatiently(launch: Launch, wantedPort: number): Promise<PostgresServer> {
  const deadline = Date.now() + RETRY_MS;
  for (;;) {
    const port = wantedPort || (await freePort());
    const child = launchOnce(launch, port);
    if (await answers(child, urlOf(launch.cluster, port, 'postgres'))) {
      return serverOf(child, launch.cluster, port);
    }
    const log = await lastLines(launch.cluster.logFile);
    if (!LEFTOVERS.test(log) || Date.now() > deadline) {
      throw new Error(`PostgreSQL did not start. Its last words:\n${log}`);
    }
    await delay(250);
  }
}

/** Detached: a terminal's Ctrl-C is for the supervisor, which stops the database last. */
function launchOnce({ program, runner, cluster, settings }: Launch, port: number): ChildProcess {
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  const flags = Object.entries(all).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const [command, ...args] = runner.command(program, [
    '-D',
    cluster.directory,
    '-p',
    String(port),
    ...flags,
  ]);
  const log = openSync(cluster.logFile, 'w', 0o600);
  if (runner.owner) fchownSync(log, runner.owner.uid, runner.owner.gid);
  const child = spawn(command, args, { detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  return child;
}

async function answers(child: ChildProcess, url: string): Promise<boolean> {
  const deadline = Date.now() + START_MS;
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} });
    try {
      await sql`select 1`;
      return true;
    } catch {
      await delay(50);
    } finally {
      await sql.end({ timeout: 1 });
    }
  }
  return false;
}

function serverOf(child: ChildProcess, cluster: Cluster, port: number): PostgresServer {
  const ended = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
  });
  const url = (database: string) => urlOf(cluster, port, database);
  return {
    pid: child.pid ?? 0,
    port,
    ended,
    url,
    createDatabase: (name, template) => createDatabase(url, name, template),
    stop: () => stopChild(child, ended),
  };
}

async function createDatabase(
  url: (database: string) => string,
  name: string,
  template?: string,
): Promise<string> {
  const sql = postgres(url('postgres'), { max: 1, onnotice: () => {} });
  try {
    const [existing] = await sql`select 1 from pg_database where datname = ${name}`;
    if (!existing) {
      await sql`create database ${sql(name)} template ${sql(template ?? 'template1')}`;
    }
  } finally {
    await sql.end();
  }
  return url(name);
}

/** SIGINT is PostgreSQL's fast shutdown: sessions end, everything committed is written. */
async function stopChild(child: ChildProcess, ended: Promise<void>): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    child.kill(signal);
    const timeout = new AbortController();
    await Promise.race([
      ended,
      delay(STOP_MS, undefined, { signal: timeout.signal }).catch(() => {}),
    ]);
    timeout.abort();
    if (child.exitCode !== null || child.signalCode !== null) return;
  }
}

const urlOf = (cluster: Cluster, port: number, database: string) =>
  `postgres://${DATABASE_USER}:${cluster.password}@127.0.0.1:${port}/${database}`;

async function lastLines(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '(no log)');
  return text.trimEnd().split('\n').slice(-15).join('\n');
}
