import { setTimeout as delay } from 'node:timers/promises';
import { freePort, isFree } from '@paper-dynasty/postgres';
import type { Settings } from './settings.ts';

/** Gives every port that is set to 0 a free one of its own. */
export async function choosePorts(settings: Settings): Promise<Settings> {
  const taken = new Set([settings.apiPort, settings.opsPort, ...Object.values(settings.sitePorts)]);
  const chosen = async (port: number): Promise<number> => {
    if (port) return port;
    const free = await freePort();
    if (taken.has(free)) return chosen(port);
    taken.add(free);
    return free;
  };
  return {
    ...settings,
    apiPort: await chosen(settings.apiPort),
    opsPort: await chosen(settings.opsPort),
    sitePorts: {
      sba: await chosen(settings.sitePorts.sba),
      pd: await chosen(settings.sitePorts.pd),
    },
  };
}

/** Servers whose supervisor is gone end within ten seconds: see die-with-supervisor.ts. */
const ORPHANS_END_MS = 15_000;

/**
 * Names each port that is taken and the setting that moves it. After a supervisor that was killed,
 * what it started is given the time it takes to end.
 */
export async function checkPorts(
  settings: Settings,
  { orphans }: { readonly orphans: boolean },
): Promise<void> {
  const deadline = Date.now() + (orphans ? ORPHANS_END_MS : 0);
  for (;;) {
    const words = await describeTakenPorts(settings);
    if (words.length === 0) return;
    if (Date.now() >= deadline) throw new Error(words.join('\n'));
    await delay(100);
  }
}

async function describeTakenPorts(settings: Settings): Promise<readonly string[]> {
  const wanted = [
    { port: settings.apiPort, user: 'the API', setting: 'API_PORT' },
    { port: settings.opsPort, user: "the API's health and metrics", setting: 'OPS_PORT' },
    { port: settings.sitePorts.sba, user: 'the SBA site', setting: 'SBA_PORT', site: 'sba' },
    { port: settings.sitePorts.pd, user: 'the PD site', setting: 'PD_PORT', site: 'pd' },
  ].filter(({ site }) => !site || settings.sites.some((running) => running === site));

  const words: string[] = [];
  for (const { port, user, setting } of wanted) {
    if (await isFree(port, settings.host)) continue;
    words.push(
      `Port ${port}, wanted by ${user}, is taken. Free it, or choose another: ${setting}=${port + 100}`,
    );
  }
  return words;
}
