import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '@paper-dynasty/postgres';

export interface ServerProcess {
  readonly url: string;
  readonly opsUrl: string;
  readonly kill: (signal: NodeJS.Signals) => Promise<number | null>;
  /** Starts it again on the same port. */
  readonly start: (variables?: Readonly<Record<string, string>>) => Promise<void>;
  /** How often it has ended without being told to. */
  readonly deaths: () => number;
  readonly pid: () => number;
  /** Everything it wrote. */
  readonly output: () => string;
}

const API_FOLDER = join(import.meta.dirname, '../..');
/** So much of what a dying server wrote is shown. */
const LAST_WORDS = 4_000;

/** The server from its source, or as `pnpm start` runs it. */
const PROGRAMS = { source: 'src/main.ts', built: '.output/main.js' } as const;
export type ServerProgram = keyof typeof PROGRAMS;

/** Makes the one file of the API that `pnpm start` runs. */
export async function buildServer(): Promise<void> {
  await promisify(execFile)(process.execPath, ['--run', 'bundle'], { cwd: API_FOLDER });
}

/** The API as it runs in earnest: a process of its own. */
export async function startServerProcess(
  databaseUrl: string,
  variables: Readonly<Record<string, string>> = {},
  program: ServerProgram = 'source',
): Promise<ServerProcess> {
  const [port, opsPort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  let output = '';
  let deaths = 0;
  let told = false;
  const start = async (more: Readonly<Record<string, string>> = {}): Promise<void> => {
    told = false;
    const started = spawn(process.execPath, [PROGRAMS[program]], {
      cwd: API_FOLDER,
      env: {
        NODE_ENV: 'test',
        DATABASE_URL: databaseUrl,
        PORT: String(port),
        OPS_PORT: String(opsPort),
        AI_THINKING_MS: '0',
        // How fast the machine is says nothing.
        DATABASE_WAIT_MS: '60000',
        LOG_LEVEL: 'warn',
        RATE_LIMIT_FACTOR: '1000',
        ...variables,
        ...more,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [started.stdout, started.stderr]) {
      stream.on('data', (text) => {
        output += text;
      });
    }
    child = started;
    started.once('exit', () => {
      if (told) return;
      deaths += 1;
      process.stderr.write(`the API has died by itself:\n${output.slice(-LAST_WORDS)}\n`);
    });
    await untilLive(url, started, () => output);
  };
  await start();
  return {
    url,
    opsUrl: `http://127.0.0.1:${opsPort}`,
    start,
    output: () => output,
    deaths: () => deaths,
    pid: () => child?.pid ?? 0,
    kill: async (signal) => {
      told = true;
      const running = child;
      if (!running || running.exitCode !== null || running.signalCode !== null) return null;
      const ended = new Promise<number | null>((resolve) => running.once('exit', resolve));
      running.kill(signal);
      return ended;
    },
  };
}

async function untilLive(url: string, child: ChildProcess, output: () => string): Promise<void> {
  for (;;) {
    const ended = child.exitCode !== null || child.signalCode !== null;
    if (ended) throw new Error(`the API ended:\n${output()}`);
    const answer = await fetch(`${url}/health/live`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
