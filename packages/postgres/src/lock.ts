import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lookUpProcess } from './processes.ts';

/** Who holds a data directory, and where they are reached. */
export interface Holder {
  readonly pid: number;
  readonly started: string;
  readonly address: string;
}

export interface Lock {
  /** Whoever held it before ended without letting go: what they started may still be ending. */
  readonly inherited: boolean;
  readonly release: () => void;
}

export class AlreadyRunning extends Error {
  readonly holder: Holder;

  constructor(dataDir: string, holder: Holder) {
    super(
      `Paper Dynasty is already running on ${dataDir}: process ${holder.pid}, ${holder.address}.\n` +
        'Stop that one first, or give this one other data with DATA_DIR.',
    );
    this.holder = holder;
  }
}

/**
 * Takes the data directory for this process, or throws AlreadyRunning. A holder that is gone, or
 * whose number belongs to another process by now, holds nothing.
 */
export function takeLock(dataDir: string, address: string): Lock {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = join(dataDir, 'lock');
  const mine = `${lock}.${process.pid}`;
  const me = { pid: process.pid, started: lookUpProcess(process.pid)?.started ?? '', address };
  let inherited = false;
  writeFileSync(mine, JSON.stringify(me));
  try {
    while (!linked(mine, lock)) {
      const holder = readHolder(lock);
      if (holder && isAlive(holder)) throw new AlreadyRunning(dataDir, holder);
      discard(lock, holder);
      inherited = true;
    }
  } finally {
    rmSync(mine, { force: true });
  }
  return { inherited, release: () => release(lock, me) };
}

/** Linking is atomic: of two starters one wins. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function readHolder(lock: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(lock, 'utf8'));
  } catch {
    return undefined;
  }
}

const isAlive = (holder: Holder) => lookUpProcess(holder.pid)?.started === holder.started;

/** Two starters may both see a dead holder: who moves away the other's fresh lock puts it back. */
function discard(lock: string, seen: Holder | undefined): void {
  const aside = `${lock}.stale.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  if (JSON.stringify(readHolder(aside)) !== JSON.stringify(seen)) linked(aside, lock);
  rmSync(aside, { force: true });
}

function release(lock: string, me: Holder): void {
  const holder = readHolder(lock);
  if (holder?.pid === me.pid && holder.started === me.started) rmSync(lock, { force: true });
}

const isCode = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code;
