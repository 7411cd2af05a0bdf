/** What time it is at the database, as far as this server knows: its own clock only counts on from there. */
export interface ServerTime {
  /** Milliseconds since some moment; never goes back. */
  readonly count: () => number;
  /** ISO 8601. */
  readonly now: () => string;
  /** The database has said what time it is; `asked` is the count before the question. */
  readonly learn: (now: string, asked: number) => void;
}

/** Until the database has been asked, this machine's clock has to do. */
export function createServerTime(count: () => number): ServerTime {
  let offset = Date.now() - count();
  return {
    count,
    now: () => new Date(count() + offset).toISOString(),
    learn: (now, asked) => {
      offset = Date.parse(now) - (asked + count()) / 2;
    },
  };
}
