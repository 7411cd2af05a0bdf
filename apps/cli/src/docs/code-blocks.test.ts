import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { codeBlocks } from './code-blocks.ts';

const CLI = join(import.meta.dirname, '../..');
const ROOT = join(CLI, '../..');
/** Beside the sources, so that the blocks find the packages as the CLI does. */
const FOLDER = join(CLI, '.docs-code');

const PAGES = globSync(['README.md', 'docs/*.md', 'packages/*/README.md'], { cwd: ROOT }).sort();
const blocks = PAGES.flatMap((page) =>
  codeBlocks(page, readFileSync(join(ROOT, page), 'utf8')),
).map((block) => ({ ...block, file: `${block.place.replaceAll(/\W+/g, '-')}.ts` }));

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
for (const { file, source } of blocks) writeFileSync(join(FOLDER, file), source);
writeFileSync(
  join(FOLDER, 'tsconfig.json'),
  JSON.stringify({
    extends: '../../../tsconfig.base.json',
    compilerOptions: { noUnusedLocals: true },
    include: ['*.ts'],
  }),
);
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

test('the code in the pages fits the types it talks about', () => {
  const tsc = join(ROOT, 'node_modules/.bin/tsc');
  const { stdout, status } = spawnSync(tsc, ['-p', FOLDER], { encoding: 'utf8', cwd: FOLDER });
  expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
});

/** Both show the engine by one whole game. */
const TEN_LINES = ['packages/engine/README.md', 'docs/engine.md'];

describe('the code in the pages runs', () => {
  test('and there is some in each of the pages that promise it', () => {
    const shown = new Set(blocks.map(({ place }) => place.replace(/:\d+$/, '')));
    const promised = [
      ...TEN_LINES,
      'docs/writing-a-rule.md',
      'docs/leagues.md',
      'docs/testing-a-play.md',
    ];
    expect(promised.filter((page) => !shown.has(page))).toEqual([]);
  });

  test.each(TEN_LINES)('the example of %s is ten lines that print a box score', async (page) => {
    const [example] = blocks.filter(({ place }) => place.startsWith(page));
    if (!example) throw new Error('no example');
    const lines = example.source.split('\n').filter((line) => /\w/.test(line));
    expect(lines.length).toBeLessThanOrEqual(10);
    const log = vi.spyOn(console, 'log').mockReturnValue();
    // Asked for by another name, as the module of a block runs once.
    await import(/* @vite-ignore */ `${join(FOLDER, example.file)}?printed`);
    expect(log.mock.lastCall?.[0]).toMatch(/^ +1 +2 +3 .* R +H +E\n/);
    log.mockRestore();
  });

  for (const { place, file, typesOnly } of blocks)
    if (!typesOnly)
      describe(place, async () => {
        // Tests that a block shows are collected and run as tests of this page.
        await import(/* @vite-ignore */ join(FOLDER, file));
        test('ends well', () => {});
      });
});
