import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { z } from 'zod';
import { ROOT } from './settings.ts';
import { BrowserReport, type Tally, VitestReport } from './test-reports.ts';

interface Runner {
  readonly program: string;
  readonly cwd: string;
  readonly args: readonly string[];
  readonly report: string;
  readonly tally: z.ZodType<Tally>;
}

const RESULTS = join(ROOT, 'test-results');

const vitest = (name: string, cwd: string, ...options: readonly string[]): Runner => {
  const report = join(RESULTS, `${name}.json`);
  return {
    program: 'vitest',
    cwd,
    args: [
      ...['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      ...options,
    ],
    report,
    tally: VitestReport,
  };
};

/**
 * Vitest's projects, the components of the sites, then the browser's tests. The components are a
 * run of their own: whoever tries one file of another package need not wait for Nuxt.
 */
const RUNNERS: readonly Runner[] = [
  vitest('unit', ROOT),
  vitest('components', join(ROOT, 'packages/web'), '--config=vitest.components.config.ts'),
  {
    program: 'playwright',
    cwd: join(ROOT, 'e2e'),
    args: ['test'],
    report: join(RESULTS, 'browser.json'),
    tally: BrowserReport,
  },
];

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
prepareLayer();
const tallies = RUNNERS.map(run);
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
const told = tallies.flatMap(({ failures, wavered }) => [
  ...wavered.map((line) => `PASSED AT THE SECOND TRY ${line}`),
  ...failures.map((line) => `FAILED ${line}`),
]);
const summary = [...told, `${passed} passed, ${failed} failed`].join('\n');
writeFileSync(join(RESULTS, 'summary.txt'), `${summary}\n`);
console.log(`\n${summary}`);
process.exitCode = failed > 0 ? 1 : 0;

/** Nuxt writes the tsconfig that the layer's own extends; without it no file of the layer loads. */
function prepareLayer(): void {
  const cwd = join(ROOT, 'packages/web');
  const { status } = spawnSync(join(cwd, 'node_modules/.bin/nuxt'), ['prepare'], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('nuxt prepare failed: see above');
}

/** A runner that ends badly without a failed test, say over a file that does not load, failed once. */
function run(runner: Runner): Tally {
  const bin = join(runner.cwd, 'node_modules/.bin', runner.program);
  const { status } = spawnSync(bin, runner.args, {
    cwd: runner.cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const counted = readTally(runner) ?? {
    ...{ passed: 0, failed: 1, wavered: [] },
    failures: [`no ${runner.report}`],
  };
  if (status === 0 || counted.failed > 0) return counted;
  const how = `${runner.program} in ${relative(ROOT, runner.cwd) || '.'} ended with ${status}`;
  return { ...counted, failed: 1, failures: [...counted.failures, how] };
}

function readTally({ report, tally }: Runner): Tally | undefined {
  try {
    return tally.parse(JSON.parse(readFileSync(report, 'utf8')));
  } catch (error) {
    console.error(`No result in ${report}:`, error);
    return undefined;
  }
}
