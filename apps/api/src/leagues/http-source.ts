import {
  type Fetched,
  type League,
  type LeagueSource,
  parseManagers,
  parseTeamSheet,
  parseTeams,
  type Read,
  type SourceFault,
} from '@paper-dynasty/league-config';
import {
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleAll,
  retry,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel';
import type { Hidden } from '../auth/hidden.ts';
import type { Log } from '../log.ts';
import { createLastKnown } from './last-known.ts';
import { safeRequest } from './safe-request.ts';
import type { SharedMemory } from './shared-memory.ts';
import type { Trouble } from './stale-watch.ts';

export interface HttpSourceOptions {
  readonly league: League;
  /** Where its API begins, e.g. `https://league.example/api`. */
  readonly url: string;
  readonly key: Hidden | null;
  readonly privateHosts: ReadonlySet<string>;
  /** One answer has to come within. */
  readonly patienceMs?: number;
  /** After repeated failures the league is left alone for so long. */
  readonly restMs?: number;
  /** An answer is new for so long; after that it is used while a new one is fetched. */
  readonly freshMs?: number;
  /** What all servers of the installation remember; without it this one remembers for itself. */
  readonly shared?: SharedMemory | null;
  /** Hears when the league falls silent or sends what cannot be read, and when that is over. */
  readonly log?: Pick<Log, 'info' | 'warn'>;
}

export interface HttpSource extends LeagueSource {
  /** ISO 8601: since when the league has not answered, or not readably; null: all is well. */
  readonly silentSince: () => string | null;
  /** How many of its answers cannot be read. */
  readonly unreadable: () => number;
  /** Whether the league is being left alone. */
  readonly isResting: () => boolean;
}

const BYTES = 4 * 1024 * 1024;
const TRIES = 2;
const FAILURES = 5;
const USABLE_MS = 24 * 60 * 60 * 1_000;

/** A league's own API. Whatever it does wrong comes back as a fault; it is never thrown. */
export function createHttpSource(options: HttpSourceOptions): HttpSource {
  const { league, patienceMs = 5_000, restMs = 30_000, freshMs = 60_000, shared = null } = options;
  const breaker = circuitBreaker(handleAll, {
    halfOpenAfter: restMs,
    breaker: new ConsecutiveBreaker(FAILURES),
  });
  const policy = wrap(
    retry(handleAll, {
      maxAttempts: TRIES - 1,
      backoff: new ExponentialBackoff({ initialDelay: 50, maxDelay: 500 }),
    }),
    breaker,
    timeout(patienceMs, TimeoutStrategy.Aggressive),
  );
  const tell = (trouble: Trouble): void => writeDown(options, trouble);
  logRests(options, breaker);
  const known = createLastKnown({ freshMs, usableMs: USABLE_MS, shared, tell });
  const fetch = async (path: string): Promise<Read<unknown, SourceFault>> => {
    try {
      const answer = await policy.execute(({ signal }) => fetchJson(options, path, signal));
      return answer.found ? { ok: true, value: answer.raw } : unknownTeam(path);
    } catch (error) {
      return {
        ok: false,
        fault: { code: 'LEAGUE_UNAVAILABLE', reason: reasonOf(breaker, error) },
      };
    }
  };
  const ask = <T>(path: string, read: (raw: unknown) => Read<T, SourceFault>): Fetched<T> =>
    known.ask({ key: path, fetch: () => fetch(path), read });
  return {
    league: league.id,
    teams: () => ask('teams', parseTeams),
    managers: () => ask('managers', parseManagers),
    team: (id) => ask(`teams/${encodeURIComponent(id)}`, (raw) => parseTeamSheet(league, raw)),
    silentSince: known.silentSince,
    unreadable: known.unreadable,
    isResting: () => breaker.state === CircuitState.Open,
  };
}

const unknownTeam = <T>(path: string): Read<T, SourceFault> => ({
  ok: false,
  fault: { code: 'TEAM_UNKNOWN', team: decodeURIComponent(path.split('/').at(-1) ?? '') },
});

/** Fields that are logged of an answer: the first ones show what has changed. */
const FIELDS = 5;

function writeDown({ league: { id: league }, log }: HttpSourceOptions, trouble: Trouble): void {
  if (trouble.type === 'silent') {
    const { reason } = trouble;
    if (reason === null) return log?.info({ league }, 'the league answers again');
    return log?.warn({ league, reason }, 'the league does not answer');
  }
  const { what, fields } = trouble;
  if (fields === null) return log?.info({ league, what }, 'the league can be read again');
  log?.warn({ league, what, fields: fields.slice(0, FIELDS) }, 'the league cannot be read');
}

/** A breaker that tries in vain opens again: that is no news. */
function logRests({ league, log }: HttpSourceOptions, breaker: CircuitBreakerPolicy): void {
  let resting = false;
  breaker.onBreak(() => {
    if (!resting) log?.warn({ league: league.id }, 'the league is left alone for a while');
    resting = true;
  });
  breaker.onReset(() => {
    if (resting) log?.info({ league: league.id }, 'the league is no longer left alone');
    resting = false;
  });
}

/** For people who look at a list, and for the log: neither address nor key. */
function reasonOf(breaker: CircuitBreakerPolicy, error: unknown): string {
  if (breaker.state === CircuitState.Open)
    return 'the league’s server has not answered for a while';
  return error instanceof BadAnswer ? error.message : 'the league’s server does not answer';
}

class BadAnswer extends Error {}

interface Found {
  readonly found: boolean;
  readonly raw: unknown;
}

async function fetchJson(
  { url, key, privateHosts }: HttpSourceOptions,
  path: string,
  signal: AbortSignal,
): Promise<Found> {
  const answer = await safeRequest({
    url: `${url.replace(/\/$/, '')}/${path}`,
    headers: key ? { authorization: `Bearer ${key.reveal()}` } : {},
    signal,
    maxBytes: BYTES,
    privateHosts,
  });
  // A team may be gone; the list of teams may not.
  if (answer.status === 404 && path.includes('/')) return { found: false, raw: null };
  if (answer.status !== 200) throw new BadAnswer(`the league’s server answers ${answer.status}`);
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(answer.type)) {
    throw new BadAnswer('the league’s server answers with something else than JSON');
  }
  try {
    return { found: true, raw: JSON.parse(answer.text) };
  } catch {
    throw new BadAnswer('the league’s server answers with broken JSON');
  }
}
