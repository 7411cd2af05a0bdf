import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, restoreBackup, saveBackup } from '@paper-dynasty/db';
import { checkAllGames } from './check-all-games.ts';

/** What came of bringing a backup back. */
export interface Drill {
  readonly games: number;
  /** Games whose log does not check in the restored database. */
  readonly faulty: number;
  /** The restored database saves the same, letter for letter. */
  readonly same: boolean;
  /** Its logs refuse to be changed. */
  readonly appendOnly: boolean;
}

/**
 * Saves a database, restores it into a new one beside it, looks at every game there, and throws it
 * away again. The role has to be allowed to create databases.
 */
export async function drillRestore(url: string): Promise<Drill> {
  const folder = await mkdtemp(join(tmpdir(), 'paper-dynasty-drill-'));
  const file = join(folder, 'backup');
  const name = `restore_drill_${process.pid}`;
  const beside = new URL(url);
  beside.pathname = `/${name}`;
  const owner = connect(url, { max: 1, applicationName: 'restore drill' });
  try {
    await saveBackup(url, createWriteStream(file));
    await owner.sql`create database ${owner.sql(name)}`;
    await restoreBackup(beside.href, createReadStream(file));
    const again = join(folder, 'again');
    await saveBackup(beside.href, createWriteStream(again));
    return { ...(await look(beside.href)), same: (await hashOf(file)) === (await hashOf(again)) };
  } finally {
    await owner.sql`drop database if exists ${owner.sql(name)} with (force)`;
    await owner.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function look(url: string): Promise<Omit<Drill, 'same'>> {
  const restored = connect(url, { max: 1, applicationName: 'restore drill' });
  try {
    const checked = await checkAllGames(restored.db, () => {});
    const appendOnly = await restored.sql`update game_events set version = version`.then(
      () => false,
      () => true,
    );
    return { ...checked, appendOnly };
  } finally {
    await restored.close();
  }
}

async function hashOf(file: string): Promise<string> {
  const hash: Hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}
