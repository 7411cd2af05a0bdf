import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { namesIn, outcomeOf, readAbuses } from './abuse-table.ts';
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

describe('what came of an abuse', () => {
  const here = 'apps/api/src/abuse.int.test.ts';
  const browser = 'e2e/production.e2e.test.ts';

  test.each([
    ['tried here', [here], [3, 0], true, 'held'],
    [
      'half of it in a browser',
      [here, browser],
      [3, 0],
      true,
      'held here; in a browser by pnpm test',
    ],
    ['in a browser only', [browser], [0, 0], true, 'in a browser by pnpm test'],
    ['half of it in a browser, the other not run', [here, browser], [0, 0], false, 'NOT TRIED'],
    ['not run', [here], [0, 0], false, 'NOT TRIED'],
    ['failed', [here, browser], [2, 1], false, '1 FAILED'],
  ] as const)('%s', (...[, files, [passed, failed], ok, outcome]) => {
    expect(outcomeOf({ files }, { passed, failed })).toEqual({ ok, outcome });
  });
});
