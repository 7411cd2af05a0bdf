import type { Read, SourceFault } from '@paper-dynasty/league-config';

/** What the operator of a league hears of; null: it is over. */
export type Trouble =
  | { readonly type: 'silent'; readonly reason: string | null }
  | {
      readonly type: 'unreadable';
      readonly what: string;
      readonly fields: readonly string[] | null;
    };

/** An answer of the league, and whether there is an older one that goes on in its place. */
interface Came {
  readonly key: string;
  readonly answer: Read<unknown, SourceFault>;
  readonly hasOlder: boolean;
}

/** Since when what is shown of a league is not what it says today. */
export interface StaleWatch {
  readonly note: (came: Came) => void;
  /** The league told somebody else, at that time. */
  readonly heardElsewhere: (key: string, at: number) => void;
  readonly since: () => number | null;
  /** Answers that cannot be read. */
  readonly unreadable: () => number;
}

interface Garbled {
  readonly since: number;
  readonly what: string;
  readonly fields: string;
  readonly hasOlder: boolean;
}

/** A league that sends nonsense for every team that somebody thinks of does not fill the memory. */
const MOST = 500;

/** Tells of every change once, however often the league is asked meanwhile. */
export function watchStaleness(now: () => number, tell: (trouble: Trouble) => void): StaleWatch {
  const garbled = new Map<string, Garbled>();
  let silentSince: number | null = null;

  const answers = (): void => {
    if (silentSince !== null) tell({ type: 'silent', reason: null });
    silentSince = null;
  };
  const reads = (key: string): void => {
    const before = garbled.get(key);
    if (before) tell({ type: 'unreadable', what: before.what, fields: null });
    garbled.delete(key);
  };
  const cannotRead = ({ key, hasOlder }: Came, what: string, fields: readonly string[]): void => {
    const before = garbled.get(key);
    if (garbled.size >= MOST) garbled.clear();
    const said = fields.join(', ');
    garbled.set(key, { since: before?.since ?? now(), what, fields: said, hasOlder });
    if (before?.fields !== said) tell({ type: 'unreadable', what, fields });
  };
  return {
    note: (came) => {
      const fault = came.answer.ok ? null : came.answer.fault;
      if (fault?.code === 'LEAGUE_UNAVAILABLE') {
        if (silentSince === null) tell({ type: 'silent', reason: fault.reason });
        silentSince ??= now();
        return;
      }
      answers();
      if (fault?.code !== 'LEAGUE_DATA_UNREADABLE') return reads(came.key);
      const fields = fault.problems.map(({ at, problem }) => `${at}: ${problem}`);
      cannotRead(came, fault.what, fields);
    },
    heardElsewhere: (key, at) => {
      if (silentSince !== null && at > silentSince) answers();
      if (at > (garbled.get(key)?.since ?? at)) reads(key);
    },
    since: () => {
      const shown = [...garbled.values()].filter(({ hasOlder }) => hasOlder);
      const times = [
        ...shown.map(({ since }) => since),
        ...(silentSince === null ? [] : [silentSince]),
      ];
      return times.length === 0 ? null : Math.min(...times);
    },
    unreadable: () => garbled.size,
  };
}
