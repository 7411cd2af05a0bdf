import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { namesIn, readAbuses } from './abuse-table.ts';
import { ROOT } from './settings.ts';

const abuses = readAbuses();
const files = globSync('{apps,packages,scripts,e2e}/**/*.test.ts', {
  cwd: ROOT,
  exclude: (name) => name.includes('node_modules'),
});
/** A title begins with the names of what is tried. */
const namesOf = (file: string): readonly string[] =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(/['`](?<names>(?:[AF]\d\d )+)/g)].flatMap(
    ({ groups }) => namesIn(groups?.names ?? ''),
  );

describe('the table of docs/security.md', () => {
  test.each(abuses)('$name is tried where it says', ({ name, files: where }) => {
    for (const file of where)
      expect([file, namesOf(file)]).toEqual([file, expect.arrayContaining([name])]);
  });

  test('leaves out no abuse that has a test, and names each once', () => {
    const tried = new Set(files.flatMap(namesOf).filter((name) => name.startsWith('A')));
    const told = abuses.map(({ name }) => name).filter((name) => name.startsWith('A'));
    expect(told).toEqual([...tried].sort());
  });
});
