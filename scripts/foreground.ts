import { watchLaunchers } from './launchers.ts';
import { type Mode, readSettings, type Settings } from './settings.ts';
import { type Installation, startEverything } from './supervisor.ts';

const say = (line: string) => console.log(line);

/** Runs everything until a signal comes or our launcher ends, then stops everything. */
export async function runInForeground(mode: Mode): Promise<void> {
  // A terminal that is gone must not keep us from stopping in order.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {});
  const stop = new AbortController();
  const asked = stopRequests(stop);
  const began = Date.now();
  try {
    const settings = readSettings(mode);
    const installation = await startEverything(settings, { say, signal: stop.signal });
    announce(settings, installation, began);
    await asked;
    say('Stopping …');
    await installation.stop();
    say('Stopped. Games are kept.');
  } catch (error) {
    if (stop.signal.aborted) {
      say('Stopped.');
    } else {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    }
  }
  process.exit();
}

function stopRequests(stop: AbortController): Promise<void> {
  return new Promise((resolve) => {
    const request = () => {
      if (stop.signal.aborted) return;
      stop.abort(new Error('asked to stop'));
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, request);
    watchLaunchers(request);
  });
}

function announce(settings: Settings, running: Installation, began: number): void {
  const names = { sba: 'SBA site', pd: 'PD site ' } as const;
  const lines = [
    '',
    `Paper Dynasty is up after ${((Date.now() - began) / 1000).toFixed(1)} s.`,
    '',
    ...settings.sites.map((site) => `  ${names[site]}  ${running.siteUrls[site]}`),
    `  API       ${running.apiUrl}`,
    `  Data      ${settings.databaseUrl ? 'DATABASE_URL' : settings.dataDir}`,
    '',
    'Open a site in a browser, sign in as a demo manager and play. Ctrl-C stops everything.',
    '',
  ];
  for (const line of lines) say(line);
}
