import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { readable } from './readable.ts';
import { signalGroup } from './signal-group.ts';
import { untilAnswers } from './until-answers.ts';

/** A server of ours: how it is run, and the address that tells that it is up. */
export interface ServiceSpec {
  readonly name: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly healthUrl: string;
  /** How long it may take to finish its work when asked to stop. */
  readonly graceMs: number;
}

export interface Service {
  readonly pid: () => number | undefined;
  readonly stop: () => Promise<void>;
}

export interface Surroundings {
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}

/** A child whose supervisor is gone, even by kill -9, ends itself. */
const PRELOAD = new URL('./die-with-supervisor.ts', import.meta.url).href;
const BACKOFF_MS = { first: 250, most: 10_000 };
/** Who ran this long is not in a crash loop. */
const SETTLED_MS = 30_000;

/** Starts a server, waits until it answers, and from then on starts it again whenever it dies. */
export async function startService(spec: ServiceSpec, around: Surroundings): Promise<Service> {
  let child = launch(spec, around.say);
  let stopping = false;
  const stop = () => {
    stopping = true;
    return end(child, spec.graceMs);
  };
  try {
    await untilAnswers(spec.healthUrl, { signal: around.signal, gone: ended(child) });
  } catch (error) {
    await stop();
    throw new Error(
      `${spec.name} did not start: ${error instanceof Error ? error.message : error}`,
    );
  }

  const keepAlive = async () => {
    let wait = BACKOFF_MS.first;
    for (;;) {
      const since = Date.now();
      const how = await ended(child);
      if (stopping) return;
      if (Date.now() - since > SETTLED_MS) wait = BACKOFF_MS.first;
      around.say(`${spec.name} ${how}; starting it again in ${wait} ms`);
      await delay(wait);
      if (stopping) return;
      wait = Math.min(wait * 2, BACKOFF_MS.most);
      child = launch(spec, around.say);
    }
  };
  void keepAlive();
  return { pid: () => child.pid, stop };
}

/** In a process group of its own: a terminal's Ctrl-C goes to the supervisor, which stops in order. */
function launch(spec: ServiceSpec, say: (line: string) => void): ChildProcess {
  const child = spawn(process.execPath, spec.args, {
    cwd: spec.cwd,
    env: { ...process.env, ...spec.env, NODE_OPTIONS: `--import=${PRELOAD}` },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  child.on('error', (error) => say(`${spec.name}: ${error.message}`));
  for (const output of [child.stdout, child.stderr]) sayLines(output, spec.name, say);
  return child;
}

function sayLines(output: Readable | null, name: string, say: (line: string) => void): void {
  if (!output) return;
  createInterface({ input: output }).on('line', (line) => {
    if (line.trim() !== '') say(`[${name}] ${readable(line)}`);
  });
}

function ended(child: ChildProcess): Promise<string> {
  const how = () => `ended (${child.signalCode ?? `exit code ${child.exitCode}`})`;
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(how());
  return new Promise((resolve) => child.once('exit', () => resolve(how())));
}

async function end(child: ChildProcess, graceMs: number): Promise<void> {
  signalGroup(child, 'SIGTERM');
  const timer = new AbortController();
  await Promise.race([
    ended(child),
    delay(graceMs, undefined, { signal: timer.signal }).catch(() => {}),
  ]);
  timer.abort();
  signalGroup(child, 'SIGKILL');
  await ended(child);
}
