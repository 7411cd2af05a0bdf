import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { type Env, environment } from './environment.ts';
import { productionMistakes } from './production.ts';

/**
 * The only reader of the environment. Any setting may also come from a file: `AUTH_SECRET_FILE`.
 * @throws with every mistake in words
 */
export function readEnv(variables: NodeJS.ProcessEnv = process.env): Env {
  const given = Object.entries({ ...fromFiles(variables), ...variables });
  const read = environment.safeParse(Object.fromEntries(given.filter(([, value]) => value !== '')));
  if (!read.success) throw wrong(read.error.issues.map(wordsOf));
  const mistakes = productionMistakes(read.data);
  if (mistakes.length > 0) throw wrong(mistakes);
  return read.data;
}

const wordsOf = ({ path, message }: z.core.$ZodIssue): string => `${path.join('.')}: ${message}`;

const wrong = (mistakes: readonly string[]): Error =>
  new Error(`The environment is wrong:\n${mistakes.map((words) => `  ${words}`).join('\n')}`);

const FILE = /^(?<name>[A-Z_]+)_FILE$/;

/** Secrets of containers are files. */
function fromFiles(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const read: NodeJS.ProcessEnv = {};
  for (const [key, path] of Object.entries(variables)) {
    const name = FILE.exec(key)?.groups?.name;
    if (!name || !path || !(name in environment.shape)) continue;
    try {
      read[name] = readFileSync(path, 'utf8').trim();
    } catch {
      throw wrong([`${key}: the file ${path} cannot be read`]);
    }
  }
  return read;
}
