import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './settings.ts';

/** What one test of a fault says it has tried, and what was lost. */
interface Reported {
  readonly fault: string;
  readonly tried: number;
  readonly lost: number;
}

/** Names of test files, such as `kills races`, for some of the faults; all of them without. */
const { values, positionals } = parseArgs({
  options: { full: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const directory = mkdtempSync(join(tmpdir(), 'paper-dynasty-chaos-'));
const report = join(directory, 'report.jsonl');
writeFileSync(report, '');
/** The model of the journal is tried with all the faults, or alone: `chaos --full journal.model`. */
const { MODEL_ORDERS = '100000' } = process.env;
const full = values.full ? { CHAOS_FULL: '1', MODEL_ORDERS } : {};
const model = values.full ? ['--project', 'api'] : [];
const files = positionals.length > 0 || !values.full ? positionals : ['chaos/src', 'journal.model'];
const { status } = spawnSync('vitest', ['run', '--project', 'chaos', ...model, ...files], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, CHAOS_REPORT: report, ...full },
});
console.log(table(readFileSync(report, 'utf8')));
rmSync(directory, { recursive: true, force: true });
process.exitCode = status ?? 1;

/** One line a fault; tests that failed have not reported, and stand above. */
function table(lines: string): string {
  const sums = new Map<string, { tried: number; lost: number }>();
  for (const line of lines.split('\n').filter(Boolean)) {
    const { fault, tried, lost } = JSON.parse(line) as Reported;
    const sum = sums.get(fault) ?? { tried: 0, lost: 0 };
    sums.set(fault, { tried: sum.tried + tried, lost: sum.lost + lost });
  }
  const rows = [...sums].toSorted(([a], [b]) => a.localeCompare(b));
  const body = rows.map(([fault, { tried, lost }]) => row(fault, String(tried), String(lost)));
  return ['', row('fault', 'tried', 'lost'), ...body].join('\n');
}

function row(fault: string, tried: string, lost: string): string {
  return `${fault.padEnd(8)}${tried.padStart(8)}${lost.padStart(8)}`;
}
