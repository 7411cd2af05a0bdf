import { globSync } from 'node:fs';

/** These notice mutants too, but take a second and more for each that they do not: tables have to do. */
const LONG = [
  'src/{decide,managers,resolve,testing}/*laws.test.ts',
  'src/odds/action-odds.test.ts',
];

/** A rule is tested beside it. These, a folder or a file, are tested where they are used, too. */
const TESTED_IN: Readonly<Record<string, readonly string[]>> = {
  decide: ['evolve'],
  evolve: ['decide', 'game', 'testing/broken-logs'],
  charts: ['resolve', 'testing/bad-input', 'testing/every-cell'],
  managers: ['odds/same-number'],
  scoring: ['notation'],
  notation: ['decide'],
  running: ['resolve'],
  resolve: ['running'],
  model: ['decide', 'evolve', 'resolve'],
  'game.ts': ['game', 'decide'],
};

/** The test files for folders of the engine, as a list with commas; for none of them, all. */
export const testFilesFor = (folders: string, cwd = process.cwd()): readonly string[] => {
  const chosen = folders.split(',').filter((folder) => folder !== '');
  const tested = new Set(chosen.flatMap((folder) => [folder, ...(TESTED_IN[folder] ?? [])]));
  const places =
    tested.size > 0
      ? [...tested].flatMap((one) => [`src/${one}.test.ts`, `src/${one}/**/*.test.ts`])
      : ['src/**/*.test.ts'];
  return globSync(places, { cwd, exclude: LONG }).sort();
};
