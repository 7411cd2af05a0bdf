import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** What a fold is made by, beside the engine. */
const OWN = ['live-game.ts', 'lineup-rows.ts', 'fold-snapshot.ts'];

/**
 * Hex SHA-256 of the code that makes a fold of a log: two servers with the same one fold alike.
 * It is read off what runs, so nobody has to remember to count it up: off the one file that the
 * server was bundled to, or off the sources.
 */
export function readEngineVersion(): string {
  const here = import.meta.filename;
  const hash = createHash('sha256');
  const files = basename(here) === 'engine-version.ts' ? sources() : [here];
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}

function sources(): readonly string[] {
  const engine = dirname(createRequire(import.meta.url).resolve('@paper-dynasty/engine'));
  const files = globSync('**/*.ts', { cwd: engine })
    .filter((file) => !file.endsWith('.test.ts'))
    .sort()
    .map((file) => join(engine, file));
  return [...files, ...OWN.map((name) => join(import.meta.dirname, name))];
}
