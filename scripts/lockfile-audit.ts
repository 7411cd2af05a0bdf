import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from './settings.ts';

/** What the registry says of the versions in `pnpm-lock.yaml`. */
export type Audit =
  | { readonly type: 'clean'; readonly packages: number }
  | { readonly type: 'vulnerable'; readonly holes: readonly string[] }
  /** No registry answered that question, so nobody knows. */
  | { readonly type: 'nobodyToAsk'; readonly why: string };

const PATIENCE_MS = 60_000;

const manifest = z.object({ packageManager: z.string() });
const report = z.object({
  advisories: z.record(
    z.string(),
    z.object({
      module_name: z.string(),
      severity: z.string(),
      title: z.string(),
      url: z.string(),
      findings: z.array(z.object({ version: z.string() })),
    }),
  ),
  metadata: z.object({ totalDependencies: z.int() }),
});

/** Asks pnpm, which asks the registry. An answer that is none is told apart from a good one. */
export async function auditLockfile(registry?: string): Promise<Audit> {
  const { packageManager } = manifest.parse(
    JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')),
  );
  const at = registry === undefined ? [] : ['--registry', registry];
  const { stdout, stderr } = await run('npx', ['--yes', packageManager, 'audit', '--json', ...at]);
  const read = report.safeParse(jsonOf(stdout));
  if (!read.success) return { type: 'nobodyToAsk', why: reasonIn(stderr) };
  const { advisories, metadata } = read.data;
  const holes = Object.values(advisories).map(
    ({ module_name: name, severity, title, url, findings }) =>
      `${name} ${findings.map(({ version }) => version).join(', ')} (${severity}): ${title} ${url}`,
  );
  return holes.length > 0
    ? { type: 'vulnerable', holes }
    : { type: 'clean', packages: metadata.totalDependencies };
}

interface Said {
  readonly stdout: string;
  readonly stderr: string;
}

/** pnpm leaves with 1 both when it has found something and when it could not ask. */
const run = (program: string, args: readonly string[]): Promise<Said> =>
  new Promise((resolve) => {
    execFile(
      program,
      args,
      { cwd: ROOT, timeout: PATIENCE_MS, maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout, stderr) => resolve({ stdout, stderr }),
    );
  });

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** pnpm draws its errors with lines and breaks: here in one line. */
function reasonIn(stderr: string): string {
  const error = stderr.slice(Math.max(0, stderr.indexOf('ERR_PNPM')));
  const words = error.split(/[\s×│]+/).filter(Boolean);
  return words.join(' ').slice(0, 300) || 'the registry did not answer in time';
}
