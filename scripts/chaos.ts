import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { ROOT } from './settings.ts';

/** What one test of a fault says it has tried, and what was lost. */
interface Reported {
  readonly fault: string;
  readonly tried: number;
  readonly lost: number;
}

/** What was measured with `--full`, and what it has to stay below. */
interface Measured {
  readonly fault: string;
  readonly what: string;
  readonly value: number;
  readonly most: number;
}

/** Names of test files, such as `kills races`, or of faults, such as `F28`; all of them without. */
const { values, positionals } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    // With `--full`, one part of so many: `--part 10` does a tenth of each.
    part: { type: 'string', default: '1' },
  },
  allowPositionals: true,
});
/** Vitest knows a folder by its whole path from here. */
const OWN = 'packages/chaos/src';
const part = z.coerce.number('--part wants a number, such as 10').min(1).parse(values.part);
const directory = mkdtempSync(join(tmpdir(), 'paper-dynasty-chaos-'));
const report = join(directory, 'report.jsonl');
writeFileSync(report, '');
/** The model of the journal is tried with all the faults, or alone: `chaos --full journal.model`. */
const { MODEL_ORDERS = '100000', MODEL_SEED = String(Date.now() % 2 ** 31) } = process.env;
const full = values.full
  ? { CHAOS_FULL: '1', CHAOS_PART: String(part), MODEL_ORDERS, MODEL_SEED }
  : {};
const model = values.full ? ['--project', 'api'] : [];
const faults = positionals.filter((name) => /^F\d\d$/.test(name));
const named = positionals.filter((name) => !faults.includes(name));
const all = values.full && faults.length === 0 ? [OWN, 'journal.model'] : [OWN];
const files = named.length > 0 ? named : all;
const only =
  faults.length > 0
    ? ['--testNamePattern', `^(?:F\\d\\d(?:,| and) )*(?:${faults.join('|')})\\b`]
    : [];
if (values.full) {
  // Once for all files: servers that are killed again and again run what `pnpm start` runs.
  const api = join(ROOT, 'apps/api');
  spawnSync(process.execPath, ['--run', 'bundle'], { cwd: api, stdio: 'inherit' });
}
const { status } = spawnSync('vitest', ['run', '--project', 'chaos', ...model, ...only, ...files], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, CHAOS_REPORT: report, ...full },
});
const reported = readFileSync(report, 'utf8');
console.log(reported === '' ? 'Nothing was tried: no test bears this name.' : table(reported));
if (values.full) console.log(`\norders of the model: ${MODEL_ORDERS} of the seed ${MODEL_SEED}`);
rmSync(directory, { recursive: true, force: true });
process.exitCode = status ?? 1;

/** One line a fault, then one a figure; tests that failed have not reported, and stand above. */
function table(lines: string): string {
  const sums = new Map<string, { tried: number; lost: number }>();
  const worst = new Map<string, Measured>();
  for (const line of lines.split('\n').filter(Boolean)) {
    const noted = JSON.parse(line) as Reported | Measured;
    if ('what' in noted) {
      const name = `${noted.fault} ${noted.what}`;
      if (noted.value > (worst.get(name)?.value ?? -1)) worst.set(name, noted);
      continue;
    }
    const sum = sums.get(noted.fault) ?? { tried: 0, lost: 0 };
    sums.set(noted.fault, { tried: sum.tried + noted.tried, lost: sum.lost + noted.lost });
  }
  const rows = [...sums].toSorted(([a], [b]) => a.localeCompare(b));
  const body = rows.map(([fault, { tried, lost }]) => row(fault, String(tried), String(lost)));
  const figures = [...worst].map(
    ([name, { value, most }]) => `${name}: ${value.toFixed(2)} of at most ${most.toFixed(2)}`,
  );
  return ['', row('fault', 'tried', 'lost'), ...body, '', ...figures].join('\n');
}

function row(fault: string, tried: string, lost: string): string {
  return `${fault.padEnd(8)}${tried.padStart(8)}${lost.padStart(8)}`;
}
