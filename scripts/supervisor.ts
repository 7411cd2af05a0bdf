import { takeLock } from '@paper-dynasty/postgres';
import { migrate, openDatabase } from './database.ts';
import { checkPorts, choosePorts } from './ports.ts';
import { type Surroundings, startService } from './service.ts';
import { apiService, apiUrl, buildSites, bundleApi, siteService, siteUrl } from './services.ts';
import type { Settings, Site } from './settings.ts';

export interface Installation {
  readonly apiUrl: string;
  readonly siteUrls: Readonly<Record<Site, string>>;
  readonly databaseUrl: string;
  readonly apiPid: () => number | undefined;
  readonly stop: () => Promise<void>;
}

/**
 * Starts database, API and sites, each when what it needs is there. What was started is stopped in
 * the opposite order: sites, API, database, and last the lock is released; also when a start fails.
 */
export async function startEverything(
  asked: Settings,
  around: Surroundings,
): Promise<Installation> {
  const settings = await choosePorts(asked);
  const started = new AsyncDisposableStack();
  try {
    const lock = takeLock(settings.dataDir, apiUrl(settings));
    started.defer(lock.release);
    await checkPorts(settings, { orphans: lock.inherited });
    const running = await bringUp(settings, started, around);
    return {
      ...running,
      apiUrl: apiUrl(settings),
      siteUrls: { sba: siteUrl(settings, 'sba'), pd: siteUrl(settings, 'pd') },
      stop: () => started.disposeAsync(),
    };
  } catch (error) {
    await started.disposeAsync();
    throw error;
  }
}

async function bringUp(settings: Settings, started: AsyncDisposableStack, around: Surroundings) {
  const { say } = around;
  const prepared = await together(around.signal, {
    sites: async (signal) => {
      if (settings.sites.length === 0) return;
      if (settings.mode === 'start')
        say('Building the sites (half a minute, unless nothing changed) …');
      await buildSites(settings, signal);
    },
    api: async (signal) => {
      say(
        settings.databaseUrl ? 'Using the database of DATABASE_URL …' : 'Starting the database …',
      );
      const database = await openDatabase(settings, say);
      started.defer(database.stop);
      await Promise.all([migrate(database.url, signal), bundleApi(settings, signal)]);
      say('Starting the API …');
      const api = await startService(apiService(settings, database.url), { say, signal });
      started.defer(api.stop);
      return { databaseUrl: database.url, apiPid: api.pid };
    },
  });
  if (settings.sites.length > 0) say('Starting the sites …');
  await together(
    around.signal,
    Object.fromEntries(
      settings.sites.map((site) => [
        site,
        async (signal: AbortSignal) => {
          const service = await startService(siteService(settings, site), { say, signal });
          started.defer(service.stop);
        },
      ]),
    ),
  );
  return prepared.api;
}

type Results<Tasks extends Record<string, (signal: AbortSignal) => Promise<unknown>>> = {
  [Name in keyof Tasks]: Awaited<ReturnType<Tasks[Name]>>;
};

/** Runs tasks side by side. The first failure stops the others, and none is left running. */
async function together<Tasks extends Record<string, (signal: AbortSignal) => Promise<unknown>>>(
  outer: AbortSignal,
  tasks: Tasks,
): Promise<Results<Tasks>> {
  const failure = new AbortController();
  const signal = AbortSignal.any([outer, failure.signal]);
  const runs = Object.entries(tasks).map(async ([name, task]) => {
    try {
      return [name, await task(signal)] as const;
    } catch (error) {
      failure.abort(error);
      throw error;
    }
  });
  await Promise.allSettled(runs);
  signal.throwIfAborted();
  return Object.fromEntries(await Promise.all(runs)) as Results<Tasks>;
}
