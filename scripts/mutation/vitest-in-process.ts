/**
 * What the engine's tests get for `vitest` while it is mutated: its expectations, with tests that
 * are only written down. @see in-process-runner.ts
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as written from './collected-tests.ts';

/** Expectations ask where they run: nowhere that matters. */
Object.assign(globalThis, {
  __vitest_worker__: { config: {}, environment: { name: 'node' }, ctx: {}, providedContext: {} },
});
const { expect } = await import('vitest');

/** The files that counts of whole situations are held against. */
const FIXTURES = 'src/testing';

expect.extend({
  toMatchFileSnapshot: (received: unknown, file: string) => ({
    pass: received === readFileSync(join(FIXTURES, file), 'utf8'),
    message: () => `not as in ${file}`,
  }),
});

/** Random games that the scorer's laws are tried on: enough to notice most, few enough for thousands of mutants. */
const LAW_GAMES = 6;

export const inject = (name: 'lawGames'): number => ({ lawGames: LAW_GAMES })[name];

export const { describe, test } = written;
export const it = test;
export { expect };
