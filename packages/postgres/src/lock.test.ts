import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AlreadyRunning, lookUpProcess, takeLock } from './index.ts';

const ADDRESS = 'http://localhost:8000';
let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'paper-dynasty-lock-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const leaveLock = (holder: object) => writeFileSync(join(dataDir, 'lock'), JSON.stringify(holder));

test('a held lock names its holder', () => {
  const lock = takeLock(dataDir, ADDRESS);
  expect(lock.inherited).toBe(false);
  expect(() => takeLock(dataDir, ADDRESS)).toThrow(AlreadyRunning);
  expect(() => takeLock(dataDir, ADDRESS)).toThrow(`process ${process.pid}, ${ADDRESS}`);
  lock.release();
  expect(readdirSync(dataDir)).toEqual([]);
});

test('a holder that is gone holds nothing', () => {
  const { pid } = spawnSync('true');
  leaveLock({ pid, started: '1', address: ADDRESS });
  const lock = takeLock(dataDir, ADDRESS);
  expect(lock.inherited).toBe(true);
  lock.release();
  expect(readdirSync(dataDir)).toEqual([]);
});

test('a number given to another process since holds nothing', () => {
  leaveLock({ pid: process.ppid, started: 'long ago', address: ADDRESS });
  takeLock(dataDir, ADDRESS).release();
  expect(existsSync(join(dataDir, 'lock'))).toBe(false);
});

test('half a lock, written as the power went, holds nothing', () => {
  writeFileSync(join(dataDir, 'lock'), '{"pid": 12');
  takeLock(dataDir, ADDRESS).release();
  expect(existsSync(join(dataDir, 'lock'))).toBe(false);
});

test('the system tells a live process from a dead one', () => {
  const me = lookUpProcess(process.pid);
  expect(me).toMatchObject({ parent: process.ppid });
  expect(me?.started).not.toBe('');
  expect(lookUpProcess(spawnSync('true').pid)).toBeUndefined();
});
