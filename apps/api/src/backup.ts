import { createReadStream, createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { readDatabaseUrl, restoreBackup, saveBackup } from '@paper-dynasty/db';
import { z } from 'zod';
import { drillRestore } from './game/restore-drill.ts';

const USAGE =
  'backup.ts save FILE|-\nbackup.ts restore FILE|-   (into an empty database)\nbackup.ts drill\n';

const command = z.union([
  z.tuple([z.enum(['save', 'restore']), z.string().min(1)]),
  z.tuple([z.literal('drill')]),
]);

const read = command.safeParse(process.argv.slice(2));
if (!read.success) {
  process.stderr.write(USAGE);
  process.exit(2);
}
const [what, file] = read.data;
const url = readDatabaseUrl();
try {
  if (what === 'save') await save(file);
  else if (what === 'restore') await restore(file);
  else await drill();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

/** Under its name only when it is whole; `-`: to the standard output. */
async function save(to: string): Promise<void> {
  if (to === '-') return saveInto(process.stdout);
  const unfinished = `${to}.unfinished`;
  await saveInto(createWriteStream(unfinished, { mode: 0o600 }));
  await rename(unfinished, to);
  process.stdout.write(`Saved as ${to}. It holds secrets: keep it as safe as the database.\n`);
}

async function saveInto(file: Writable): Promise<void> {
  const zip = createGzip();
  await Promise.all([saveBackup(url, zip), pipeline(zip, file)]);
}

async function restore(from: string): Promise<void> {
  const file = from === '-' ? process.stdin : createReadStream(from);
  const text = createGunzip();
  file.on('error', (error: Error) => text.destroy(error));
  await restoreBackup(url, file.pipe(text));
  process.stdout.write('Restored. Roles are let in by the next migration.\n');
}

async function drill(): Promise<void> {
  const { games, faulty, same, appendOnly } = await drillRestore(url);
  process.stdout.write(`${games} games came back, ${faulty} of them with faults.\n`);
  if (!same) process.stdout.write('The restored database differs from the saved one.\n');
  if (!appendOnly) process.stdout.write('The restored log can be changed.\n');
  const good = faulty === 0 && same && appendOnly;
  process.stdout.write(good ? 'The backup is good.\n' : 'The backup is not good.\n');
  if (!good) process.exitCode = 1;
}
