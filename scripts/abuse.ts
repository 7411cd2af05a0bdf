import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from './settings.ts';

/** `pnpm abuse`: every test that is named after an abuse, and a table of what came of each. */
const NAMED = '\\b[AF][0-9][0-9] ';
const report = z.object({
  testResults: z.array(
    z.object({
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

const folder = mkdtempSync(join(tmpdir(), 'paper-dynasty-abuse-'));
const file = join(folder, 'report.json');
const projects = ['api', 'league-config', 'db', 'scripts'].flatMap((name) => ['--project', name]);
const { status } = spawnSync(
  join(ROOT, 'node_modules/.bin/vitest'),
  [
    'run',
    ...projects,
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

const results = new Map<string, { passed: number; failed: number; about: string }>();
for (const { fullName, status: outcome } of testResults.flatMap((one) => one.assertionResults)) {
  if (outcome !== 'passed' && outcome !== 'failed') continue;
  for (const [name] of fullName.matchAll(/\b[AF]\d{2}\b/g)) {
    const about = fullName.replace(/^(?:.*?\b[AF]\d{2}\b)+\s*/, '').slice(0, 60);
    const row = results.get(name) ?? { passed: 0, failed: 0, about };
    row[outcome] += 1;
    results.set(name, row);
  }
}
for (const [name, { passed, failed, about }] of [...results].sort()) {
  const outcome = failed > 0 ? `${failed} FAILED` : 'held';
  console.log(`${name}  ${String(passed).padStart(4)}  ${outcome.padEnd(9)} ${about}`);
}
process.exitCode = status ?? 1;
