import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { namesIn, outcomeOf, readAbuses, type Tally } from './abuse-table.ts';
import { ROOT } from './settings.ts';

/** `pnpm abuse`: every test that is named after an abuse of docs/security.md, and what came of each. */
const abuses = readAbuses();
const NAMED = `\\b(?:${abuses.map(({ name }) => name).join('|')}) `;
const PROJECTS = ['api', 'db', 'scripts'];
const report = z.object({
  testResults: z.array(
    z.object({
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

const tallies = run();
const lines = abuses.map(({ name, what, files }) => {
  const tally = tallies.get(name) ?? { passed: 0, failed: 0 };
  return { ...outcomeOf({ files }, tally), name, passed: tally.passed, what };
});
const widest = Math.max(...lines.map(({ outcome }) => outcome.length));
for (const { name, passed, outcome, what } of lines) {
  console.log(`${name}  ${String(passed).padStart(4)}  ${outcome.padEnd(widest)} ${what}`);
}
const bad = lines.filter(({ ok }) => !ok).length;
console.log(
  `\n${lines.length} abuses, ${bad === 0 ? 'whatever was tried here held' : `${bad} not held`}`,
);
if (bad > 0) process.exitCode = 1;

/** How often each was tried, by name. */
function run(): ReadonlyMap<string, Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'paper-dynasty-abuse-'));
  const file = join(folder, 'report.json');
  const { status } = spawnSync(
    join(ROOT, 'node_modules/.bin/vitest'),
    [
      'run',
      ...PROJECTS.flatMap((name) => ['--project', name]),
      '-t',
      NAMED,
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${file}`,
    ],
    { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const { testResults } = report.parse(JSON.parse(readFileSync(file, 'utf8')));
  rmSync(folder, { recursive: true });
  process.exitCode = status ?? 1;
  const found = new Map<string, Tally>();
  for (const { fullName, status: outcome } of testResults.flatMap((one) => one.assertionResults)) {
    const [passed, failed] = [Number(outcome === 'passed'), Number(outcome === 'failed')];
    for (const name of namesIn(fullName)) {
      const before = found.get(name) ?? { passed: 0, failed: 0 };
      found.set(name, { passed: before.passed + passed, failed: before.failed + failed });
    }
  }
  return found;
}
