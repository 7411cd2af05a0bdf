import type { Appended, ClockRow, GameAppend, Locked } from '@paper-dynasty/db';

/** What came of an append. Only `appended` has changed anything. */
export type AppendOutcome =
  | { readonly type: 'appended'; readonly at: string; readonly clock: ClockRow | null }
  /** The log has moved on. */
  | { readonly type: 'stale' }
  /** Somebody else holds the game: nothing was written, another try may succeed. */
  | { readonly type: 'busy' }
  /** The action id is in the log already. */
  | { readonly type: 'duplicate' };

/** The answer was lost: the append may be in the log or not. */
export class OutcomeUnknown extends Error {}

/** Too much is waiting to be written. */
export class JournalFull extends Error {}

export interface JournalStore {
  /** One commit for all; those left out of the answer were stale. */
  readonly append: (appends: readonly GameAppend[]) => Promise<readonly (Appended | Locked)[]>;
  /** How a failure is to be read. */
  readonly failureOf: (error: unknown) => StoreFailure;
}

/**
 * `duplicate`: the action id is taken; `again`: nothing was written, another try may succeed at
 * once; `busy`: the same, after a while; `unknown`: nobody can tell; `refused`: this append can
 * never be written.
 */
export type StoreFailure = 'duplicate' | 'again' | 'busy' | 'unknown' | 'refused';

export interface JournalLimits {
  /** Games in one commit at most. */
  readonly batch: number;
  /** Appends that may wait. */
  readonly waiting: number;
  /** So many must wait before their commit is sent behind the one under way. */
  readonly ahead: number;
}

export interface Journal {
  /**
   * Settles when the append is on disk, or is known not to be.
   * @throws OutcomeUnknown, JournalFull, or the store's own error when the append is refused
   */
  readonly append: (entry: GameAppend) => Promise<AppendOutcome>;
  /** Settles when nothing is waiting or under way. */
  readonly drained: () => Promise<void>;
  readonly waiting: () => number;
}

interface Waiting {
  readonly entry: GameAppend;
  readonly resolve: (outcome: AppendOutcome) => void;
  readonly reject: (error: unknown) => void;
}

/** How often an append that lost against another transaction is tried again. */
const TRIES = 3;
const LIMITS: JournalLimits = { batch: 64, waiting: 2_000, ahead: 32 };
/** Commits under way at most: one at work, and the one that the database finds when that is done. */
export const COMMITS = 2;

/**
 * Group commit: while one commit is under way, whatever arrives waits and shares the next one.
 * A single append waits for nobody. Where many wait, the next commit is sent before the one under
 * way is answered, so that the database need not wait for us; a game is in one of them at most.
 */
export function createJournal(
  store: JournalStore,
  measured: (batch: number) => void = () => {},
  limits: JournalLimits = LIMITS,
): Journal {
  const queue: Waiting[] = [];
  const idle: (() => void)[] = [];
  const games = new Set<string>();
  let commits = 0;

  const isTime = (): boolean =>
    commits === 0 ? queue.length > 0 : commits < COMMITS && queue.length >= limits.ahead;

  const run = (): void => {
    while (isTime()) {
      const batch = takeBatch(queue, limits.batch, games);
      if (batch.length === 0) return;
      measured(batch.length);
      void write(batch);
    }
  };

  const write = async (batch: readonly Waiting[]): Promise<void> => {
    commits += 1;
    for (const { entry } of batch) games.add(entry.gameId);
    await writeBatch(store, batch);
    for (const { entry } of batch) games.delete(entry.gameId);
    commits -= 1;
    run();
    if (commits === 0) for (const resolve of idle.splice(0)) resolve();
  };

  return {
    append: (entry) =>
      new Promise((resolve, reject) => {
        if (queue.length >= limits.waiting) return reject(new JournalFull());
        queue.push({ entry, resolve, reject });
        run();
      }),
    drained: () =>
      new Promise((resolve) => {
        if (commits > 0) idle.push(resolve);
        else resolve();
      }),
    waiting: () => queue.length,
  };
}

/** The oldest, one append of a game that is not under way: a second one belongs to a later commit. */
function takeBatch(
  queue: Waiting[],
  size: number,
  underWay: ReadonlySet<string>,
): readonly Waiting[] {
  const games = new Set(underWay);
  const batch: Waiting[] = [];
  const left: Waiting[] = [];
  for (const waiting of queue.splice(0)) {
    const { gameId } = waiting.entry;
    if (batch.length < size && !games.has(gameId)) batch.push(waiting);
    else left.push(waiting);
    games.add(gameId);
  }
  queue.push(...left);
  return batch;
}

/** A batch that fails is split, so that the append at fault fails alone. */
async function writeBatch(store: JournalStore, batch: readonly Waiting[]): Promise<void> {
  try {
    settle(batch, await store.append(batch.map(({ entry }) => entry)));
  } catch (error) {
    const failure = store.failureOf(error);
    const [only, more] = batch;
    if (failure === 'unknown') rejectAll(batch, new OutcomeUnknown('the commit', { cause: error }));
    else if (failure === 'busy' && only && !more) only.resolve({ type: 'busy' });
    else for (const waiting of batch) await writeAlone(store, waiting);
  }
}

async function writeAlone(store: JournalStore, waiting: Waiting): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return settle([waiting], await store.append([waiting.entry]));
    } catch (error) {
      const failure = store.failureOf(error);
      if (failure === 'again' && attempt < TRIES) continue;
      if (failure === 'duplicate' || failure === 'busy') return waiting.resolve({ type: failure });
      const unknown = failure === 'unknown' || failure === 'again';
      return waiting.reject(unknown ? new OutcomeUnknown('the commit', { cause: error }) : error);
    }
  }
}

function settle(batch: readonly Waiting[], written: readonly (Appended | Locked)[]): void {
  const answers = new Map(written.map((one) => [one.gameId, one]));
  for (const { entry, resolve } of batch) resolve(outcomeOf(answers.get(entry.gameId)));
}

function outcomeOf(answer: Appended | Locked | undefined): AppendOutcome {
  if (!answer) return { type: 'stale' };
  const { at, clock } = answer;
  return at === null ? { type: 'busy' } : { type: 'appended', at, clock };
}

function rejectAll(batch: readonly Waiting[], error: Error): void {
  for (const { reject } of batch) reject(error);
}
