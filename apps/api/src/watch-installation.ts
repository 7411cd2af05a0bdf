import { type Db, readFigures } from '@paper-dynasty/db';
import { Gauge } from 'prom-client';
import type { Leagues } from './leagues/leagues.ts';
import type { OpenMetrics } from './metrics.ts';

/** A scrape does not wait longer for a database that is slow. */
const PATIENCE_MS = 1_000;
/** What this program calls itself to the database, on its pool and on its journal's connection. */
const PROGRAMS = 'api%';

export interface Installation {
  readonly db: Db;
  readonly leagues: Leagues;
}

/** Figures of what this server leans on: its database and the leagues' APIs. */
export function watchInstallation(metrics: OpenMetrics, installation: Installation): void {
  const gauge = (name: string, help: string, labelNames: readonly string[] = []): Gauge =>
    new Gauge({
      name: `paper_dynasty_${name}`,
      help,
      labelNames,
      registers: [metrics.registry],
    });
  const gauges = {
    up: gauge('database_up', 'Whether the database answers within a second'),
    seconds: gauge('database_answer_seconds', 'How long the database took to tell these'),
    connections: gauge('database_connections', 'Connections by what they do', ['state']),
    outbox: gauge('outbox_messages', 'News that waits, and news given up', ['state']),
    quarantined: gauge('games_in_quarantine', 'Games set apart'),
    silent: gauge('league_silent_seconds', 'For how long a league has said nothing readable', [
      'league',
    ]),
    unreadable: gauge('league_unreadable_answers', 'Answers of a league that cannot be read', [
      'league',
    ]),
    resting: gauge('league_resting', 'Whether a league is left alone for now', ['league']),
  };
  metrics.lookFirst(async () => {
    noteLeagues(installation.leagues, gauges);
    await noteDatabase(installation.db, gauges);
  });
}

interface DatabaseGauges {
  readonly up: Gauge;
  readonly seconds: Gauge;
  readonly connections: Gauge;
  readonly outbox: Gauge;
  readonly quarantined: Gauge;
}

async function noteDatabase(db: Db, gauges: DatabaseGauges): Promise<void> {
  const { up, seconds, connections, outbox, quarantined } = gauges;
  const began = performance.now();
  const figures = await inTime(readFigures(db, PROGRAMS));
  seconds.set((performance.now() - began) / 1_000);
  up.set(figures ? 1 : 0);
  connections.reset();
  if (!figures) return;
  for (const [state, n] of Object.entries(figures.connections)) connections.set({ state }, n);
  outbox.set({ state: 'waiting' }, figures.outboxWaiting);
  outbox.set({ state: 'failed' }, figures.outboxFailed);
  quarantined.set(figures.quarantined);
}

interface LeagueGauges {
  readonly silent: Gauge;
  readonly unreadable: Gauge;
  readonly resting: Gauge;
}

function noteLeagues(leagues: Leagues, gauges: LeagueGauges): void {
  const { silent, unreadable, resting } = gauges;
  for (const [league, office] of leagues) {
    unreadable.set({ league }, office.unreadable?.() ?? 0);
    const since = office.silentSince?.() ?? null;
    silent.set({ league }, since === null ? 0 : (Date.now() - Date.parse(since)) / 1_000);
    resting.set({ league }, office.isResting?.() ? 1 : 0);
  }
}

async function inTime<T>(answer: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
  });
  try {
    return await Promise.race([answer.catch(() => undefined), late]);
  } finally {
    clearTimeout(timer);
  }
}
