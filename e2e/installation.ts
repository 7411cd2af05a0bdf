import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '@paper-dynasty/scripts/settings';
import { type Installation, startEverything } from '@paper-dynasty/scripts/supervisor';

/** Playwright's global setup: one whole installation for all tests. */
export default async function setup(): Promise<() => Promise<void>> {
  // The servers inherit it: a computer manager thinks for show only.
  process.env.AI_THINKING_MS ??= '0';
  // All tests come from one address, and sign in more often than ten people would.
  process.env.RATE_LIMIT_FACTOR = '20';
  const installation = await freshInstallation((line) => process.stdout.write(`${line}\n`));
  // The tests' workers inherit the environment: see addresses.ts.
  process.env.E2E_API_URL = installation.apiUrl;
  process.env.E2E_SBA_URL = installation.siteUrls.sba;
  process.env.E2E_PD_URL = installation.siteUrls.pd;
  process.env.E2E_DATABASE_URL = installation.databaseUrl;
  return installation.stop;
}

/** Everything on free ports and data of its own, gone when it is stopped. */
export async function freshInstallation(say: (line: string) => void): Promise<Installation> {
  const dataDir = await mkdtemp(join(tmpdir(), 'paper-dynasty-e2e-'));
  const own = { DATA_DIR: dataDir, DATABASE_URL: '', SITES: 'sba,pd' };
  const ports = { API_PORT: '0', OPS_PORT: '0', SBA_PORT: '0', PD_PORT: '0' };
  const signal = new AbortController().signal;
  const installation = await startEverything(readSettings('start', { ...own, ...ports }), {
    say,
    signal,
  });
  const stop = async (): Promise<void> => {
    await installation.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { ...installation, stop };
}
