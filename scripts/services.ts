import { join } from 'node:path';
import { runToEnd } from './run-to-end.ts';
import type { ServiceSpec } from './service.ts';
import { ROOT, type Settings, type Site } from './settings.ts';

/** Addresses as a person types them. */
export const apiUrl = (settings: Settings) => `http://localhost:${settings.apiPort}`;
export const siteUrl = (settings: Settings, site: Site) =>
  `http://localhost:${settings.sitePorts[site]}`;

/** Where the servers reach each other: the name `localhost` may mean ::1, where nobody listens. */
const reachable = (settings: Settings, port: number) => {
  const anywhere = ['0.0.0.0', '::'].includes(settings.host);
  return `http://${anywhere ? '127.0.0.1' : settings.host}:${port}`;
};

export function apiService(settings: Settings, databaseUrl: string): ServiceSpec {
  return {
    name: 'api',
    args: [
      ...(settings.mode === 'dev'
        ? ['--watch', '--watch-preserve-output', 'src/main.ts']
        : ['.output/main.js']),
    ],
    cwd: join(ROOT, 'apps/api'),
    env: {
      DATABASE_URL: databaseUrl,
      DATA_DIR: settings.dataDir,
      HOST: settings.host,
      PORT: String(settings.apiPort),
      OPS_PORT: String(settings.opsPort),
      SBA_URL: siteUrl(settings, 'sba'),
      PD_URL: siteUrl(settings, 'pd'),
      // A server that has died is back sooner when its code need not be read from source again.
      NODE_COMPILE_CACHE: join(settings.dataDir, 'compile-cache'),
    },
    healthUrl: `${reachable(settings, settings.apiPort)}/health/live`,
    graceMs: 20_000,
  };
}

export function siteService(settings: Settings, site: Site): ServiceSpec {
  const cwd = join(ROOT, `apps/${site}-web`);
  const port = settings.sitePorts[site];
  const dev = [
    'node_modules/nuxt/bin/nuxt.mjs',
    'dev',
    `--port=${port}`,
    `--host=${settings.host}`,
  ];
  return {
    name: site,
    args: settings.mode === 'dev' ? dev : ['.output/server/index.mjs'],
    cwd,
    env: {
      HOST: settings.host,
      PORT: String(port),
      NUXT_API_URL: reachable(settings, settings.apiPort),
      NUXT_PUBLIC_WS_URL: apiUrl(settings).replace('http', 'ws'),
      NUXT_TELEMETRY_DISABLED: '1',
      NITRO_SHUTDOWN_TIMEOUT: '3000',
    },
    healthUrl: `${reachable(settings, port)}/`,
    graceMs: 5_000,
  };
}

/**
 * The API as one file, which starts in a third of the time; `dev` runs the source. It takes a second:
 * Turbo has no part in it, which would make it once more for the sites, under a running server.
 */
export async function bundleApi(settings: Settings, signal: AbortSignal): Promise<void> {
  if (settings.mode === 'dev') return;
  const cwd = join(ROOT, 'apps/api');
  await runToEnd({ program: process.execPath, args: ['--run', 'bundle'], cwd, signal });
}

/**
 * Builds what has changed since the last build: Turbo keeps the rest. `dev` needs only the layer's
 * types, which Vite looks for.
 */
export async function buildSites(settings: Settings, signal: AbortSignal): Promise<void> {
  if (settings.sites.length === 0) return;
  const packages = settings.mode === 'dev' ? ['web'] : settings.sites.map((site) => `${site}-web`);
  await runToEnd({
    program: join(ROOT, 'node_modules/.bin/turbo'),
    args: [
      'run',
      'build',
      '--output-logs=errors-only',
      ...packages.map((name) => `--filter=@paper-dynasty/${name}`),
    ],
    cwd: ROOT,
    env: { TURBO_TELEMETRY_DISABLED: '1', NUXT_TELEMETRY_DISABLED: '1' },
    signal,
  });
}
