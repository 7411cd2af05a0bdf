import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, lookUpProcess } from '@paper-dynasty/postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROOT } from './settings.ts';

interface Run {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

let env: Record<string, string> = {};
let dataDir = '';
let runs: Run[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'paper-dynasty-start-'));
  const [api, ops] = [await freePort(), await freePort()];
  env = { DATA_DIR: dataDir, API_PORT: String(api), OPS_PORT: String(ops), SITES: '' };
});

afterEach(async () => {
  for (const { child } of runs) child.kill('SIGTERM');
  await Promise.all(runs.map(({ ended }) => ended));
  runs = [];
  await rm(dataDir, { recursive: true, force: true });
});

test('starts, answers, and leaves nothing behind on SIGTERM', async () => {
  const run = await startUp();
  const database = databasePid();
  expect(await answers()).toBe(true);

  run.child.kill('SIGTERM');
  expect(await run.ended).toBe(0);
  expect(run.output()).toContain('Stopped.');
  expect(await answers()).toBe(false);
  expect(lookUpProcess(database)).toBeUndefined();
  expect(existsSync(join(dataDir, 'lock'))).toBe(false);
});

test('a second start on the same data says who is running', async () => {
  const run = await startUp();
  const second = start();
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain(
    `already running on ${dataDir}: process ${run.child.pid}, http://localhost:${env.API_PORT}`,
  );
  expect(await answers()).toBe(true);
});

test('a taken port ends the start in words and without a trace', async () => {
  await startUp();
  env = { ...env, DATA_DIR: join(dataDir, 'other') };
  const second = start();
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain(`Port ${env.API_PORT}, wanted by the API, is taken`);
  expect(existsSync(join(dataDir, 'other', 'lock'))).toBe(false);
});

test('after a kill -9 of the supervisor nothing lives on, and the next start recovers', async () => {
  const run = await startUp();
  const database = databasePid();
  run.child.kill('SIGKILL');
  await run.ended;
  await startUp();
  expect(await answers()).toBe(true);
  expect(lookUpProcess(database)).toBeUndefined();
});

test('an API that is killed comes back, and so does the database', async () => {
  const run = await startUp();
  process.kill(databasePid(), 'SIGKILL');
  await until(() => run.output().includes('The database ended by itself'));
  const api = childrenOf(run.child.pid).find((pid) => commandOf(pid).includes('.output/main.js'));
  process.kill(api ?? 0, 'SIGKILL');
  await until(() => run.output().includes('api ended (SIGKILL)'));
  await until(answers);
});

test('when only the wrapper around it is killed, everything stops', async () => {
  // A shell that stays, as npx and pnpm do; the name is what tells a wrapper from a person's shell.
  const wrapper = run('sh', ['-c', `"${process.execPath}" scripts/launch.mjs start; : pnpm`]);
  await until(() => wrapper.output().includes('is up'));
  const database = databasePid();
  wrapper.child.kill('SIGKILL');
  await until(() => !existsSync(join(dataDir, 'lock')));
  expect(lookUpProcess(database)).toBeUndefined();
  expect(await answers()).toBe(false);
});

const start = () => run(process.execPath, ['scripts/launch.mjs', 'start']);

async function startUp(): Promise<Run> {
  const started = start();
  let over = false;
  void started.ended.then(() => {
    over = true;
  });
  await until(() => over || started.output().includes('is up'));
  expect(started.output()).toContain('is up');
  return started;
}

function run(program: string, args: string[]): Run {
  const child = spawn(program, args, { cwd: ROOT, env: { ...process.env, ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const started = { child, output: () => output, ended };
  runs.push(started);
  return started;
}

const databasePid = () =>
  Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

const commandOf = (pid: number) => lookUpProcess(pid)?.command ?? '';

function childrenOf(parent: number | undefined): number[] {
  const first = parent ?? 0;
  const near = Array.from({ length: 2_000 }, (_, index) => first + index);
  return near.filter((pid) => lookUpProcess(pid)?.parent === parent);
}

async function answers(): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${env.API_PORT}/health/live`)).ok;
  } catch {
    return false;
  }
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  await expect.poll(condition, { timeout: 60_000, interval: 100 }).toBe(true);
}
