import type { Read, SourceFault } from '@paper-dynasty/league-config';

type Answer<T> = Read<T, SourceFault>;

/** What a league said last, by what was asked. */
export interface LastKnown {
  /** A fresh answer, or an old one while a new one is fetched, or the old one where none comes. */
  readonly ask: <T>(key: string, fetch: () => Promise<Answer<T>>) => Promise<Answer<T>>;
  /** ISO 8601: since when the league has not answered; null: it did, the last time it was asked. */
  readonly silentSince: () => string | null;
}

export interface LastKnownOptions {
  /** An answer is new for so long. */
  readonly freshMs: number;
  /** And may be used for so long. */
  readonly usableMs: number;
  readonly now?: () => number;
}

interface Kept {
  readonly answer: Answer<unknown>;
  readonly at: number;
}

/** More teams than any league has: a broken one cannot fill the memory. */
const MOST = 2_000;

export function createLastKnown({
  freshMs,
  usableMs,
  now = Date.now,
}: LastKnownOptions): LastKnown {
  const kept = new Map<string, Kept>();
  const asking = new Map<string, Promise<Answer<unknown>>>();
  let silentSince: number | null = null;

  const fetchOnce = (key: string, fetch: () => Promise<Answer<unknown>>) => {
    const underWay = asking.get(key);
    if (underWay) return underWay;
    const fetching = fetch()
      .then((answer) => {
        const silent = !answer.ok && answer.fault.code === 'LEAGUE_UNAVAILABLE';
        silentSince = silent ? (silentSince ?? now()) : null;
        if (answer.ok) {
          if (kept.size >= MOST) kept.clear();
          kept.set(key, { answer, at: now() });
        }
        return answer;
      })
      .finally(() => asking.delete(key));
    asking.set(key, fetching);
    return fetching;
  };
  return {
    ask: async <T>(key: string, fetch: () => Promise<Answer<T>>): Promise<Answer<T>> => {
      const known = kept.get(key) as { answer: Answer<T>; at: number } | undefined;
      const age = known ? now() - known.at : Number.POSITIVE_INFINITY;
      if (known && age <= freshMs) return known.answer;
      const fetching = fetchOnce(key, fetch) as Promise<Answer<T>>;
      if (!known || age > usableMs) return fetching;
      fetching.catch(() => {});
      return known.answer;
    },
    silentSince: () => (silentSince === null ? null : new Date(silentSince).toISOString()),
  };
}
