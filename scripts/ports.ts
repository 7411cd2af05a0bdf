import { createServer } from 'node:net';
import { freePort } from '@paper-dynasty/postgres';
import type { Settings } from './settings.ts';

/** Gives every port that is set to 0 a free one. */
export async function choosePorts(settings: Settings): Promise<Settings> {
  const chosen = async (port: number) => port || (await freePort());
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

/** Names each port that is taken and the setting that moves it. */
export async function checkPorts(settings: Settings): Promise<void> {
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
  if (words.length > 0) throw new Error(words.join('\n'));
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host }, () => probe.close(() => resolve(true)));
  });
}
