import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '@paper-dynasty/scripts/settings';
import { startEverything } from '@paper-dynasty/scripts/supervisor';

/** Playwright's global setup: the whole installation on free ports and data of its own, gone afterwards. */
export default async function setup(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'paper-dynasty-e2e-'));
  const own = { DATA_DIR: dataDir, DATABASE_URL: '', SITES: 'sba,pd' };
  // The servers inherit it: a computer manager thinks for show only.
  process.env.AI_THINKING_MS = '0';
  // All tests come from one address, and sign in more often than ten people would.
  process.env.RATE_LIMIT_FACTOR = '20';
  const ports = { API_PORT: '0', OPS_PORT: '0', SBA_PORT: '0', PD_PORT: '0' };
  const installation = await startEverything(readSettings('start', { ...own, ...ports }), {
    say: (line) => process.stdout.write(`${line}\n`),
    signal: new AbortController().signal,
  });
  // The tests' workers inherit the environment: see addresses.ts.
  process.env.E2E_API_URL = installation.apiUrl;
  process.env.E2E_SBA_URL = installation.siteUrls.sba;
  process.env.E2E_PD_URL = installation.siteUrls.pd;
  process.env.E2E_DATABASE_URL = installation.databaseUrl;
  return async () => {
    await installation.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
