import type { Read, SourceFault } from '@paper-dynasty/league-config';
import type { SharedMemory } from './shared-memory.ts';
import { type Trouble, watchStaleness } from './stale-watch.ts';

type Answer<T> = Read<T, SourceFault>;

/** What is asked of a league, and how its answer is to be read. */
export interface Question<T> {
  readonly key: string;
  /** Asks the league itself: what it says, as it came. */
  readonly fetch: () => Promise<Answer<unknown>>;
  readonly read: (raw: unknown) => Answer<T>;
}

/** What a league said last, by what was asked. */
export interface LastKnown {
  /** A fresh answer, or an old one while a new one is fetched, or the old one where none comes. */
  readonly ask: <T>(question: Question<T>) => Promise<Answer<T>>;
  /** ISO 8601: since when the league has not answered, or not readably; null: it does. */
  readonly silentSince: () => string | null;
  /** How many of its answers cannot be read. */
  readonly unreadable: () => number;
}

export interface LastKnownOptions {
  /** An answer is new for so long. */
  readonly freshMs: number;
  /** And may be used for so long. */
  readonly usableMs: number;
  /** What all servers of the installation remember; null: this one remembers for itself. */
  readonly shared: SharedMemory | null;
  readonly now?: () => number;
  /** Hears of each change once. */
  readonly tell?: (trouble: Trouble) => void;
}

interface Kept<T> {
  readonly answer: Answer<T>;
  readonly at: number;
}

/** More teams than any league has: a broken one cannot fill the memory. */
const MOST = 2_000;

export function createLastKnown(options: LastKnownOptions): LastKnown {
  const { freshMs, usableMs, shared, now = Date.now, tell = () => {} } = options;
  const kept = new Map<string, Kept<unknown>>();
  const asking = new Map<string, Promise<Answer<unknown>>>();
  const stale = watchStaleness(now, tell);

  const within = (known: Kept<unknown> | undefined, ms: number): Kept<unknown> | undefined =>
    known && now() - known.at <= ms ? known : undefined;
  const keep = <T>(key: string, known: Kept<T>): Kept<T> => {
    if (kept.size >= MOST) kept.clear();
    kept.set(key, known);
    return known;
  };
  /** What another server was told, if that is newer than what we know. */
  const learn = async <T>({ key, read }: Question<T>): Promise<Kept<unknown> | undefined> => {
    const known = kept.get(key);
    const told = await shared?.get(key);
    if (!told || told.at <= (known?.at ?? 0)) return known;
    const answer = read(told.said);
    if (!answer.ok) return known;
    stale.heardElsewhere(key, told.at);
    return keep(key, { answer, at: told.at });
  };
  const fetchNew = async <T>(question: Question<T>): Promise<Answer<unknown>> => {
    const told = within(await learn(question), freshMs);
    if (told) return told.answer;
    const { key, fetch, read } = question;
    const raw = await fetch();
    const answer = raw.ok ? read(raw.value) : raw;
    stale.note({ key, answer, hasOlder: within(kept.get(key), usableMs) !== undefined });
    if (raw.ok && answer.ok) {
      keep(key, { answer, at: now() });
      shared?.put(key, { said: raw.value, at: now() }, usableMs);
    }
    return answer;
  };
  const fetchOnce = <T>(question: Question<T>): Promise<Answer<unknown>> => {
    const { key } = question;
    const fetching = asking.get(key) ?? fetchNew(question).finally(() => asking.delete(key));
    asking.set(key, fetching);
    return fetching;
  };
  const ask = async <T>(question: Question<T>): Promise<Answer<unknown>> => {
    const mine = within(kept.get(question.key), usableMs);
    const known = mine ?? within(await learn(question), usableMs);
    if (!known) return fetchOnce(question);
    if (!within(known, freshMs)) fetchOnce(question).catch(() => {});
    return known.answer;
  };
  return {
    // A key is always read in the same way.
    ask: <T>(question: Question<T>) => ask(question) as Promise<Answer<T>>,
    silentSince: () => {
      const since = stale.since();
      return since === null ? null : new Date(since).toISOString();
    },
    unreadable: stale.unreadable,
  };
}
