import { within } from '@paper-dynasty/db';
import type postgres from 'postgres';

interface ReadyState {
  readonly ready: boolean;
  readonly stopping: boolean;
  readonly database: boolean;
  /** It has not stood still of late. */
  readonly steady: boolean;
}
export type Readiness = () => Promise<ReadyState>;

interface ReadinessParts {
  readonly sql: postgres.Sql;
  readonly stopping: () => boolean;
  readonly steady: () => boolean;
}

const PATIENCE_MS = 1_000;

/** Ready: the database answers, the process does not stand still, and nobody has asked it to stop. */
export const createReadiness =
  (parts: ReadinessParts): Readiness =>
  async () => {
    const database = await answers(parts.sql);
    const [stopping, steady] = [parts.stopping(), parts.steady()];
    return { ready: database && steady && !stopping, stopping, database, steady };
  };

const answers = (sql: postgres.Sql): Promise<boolean> =>
  within(PATIENCE_MS, sql`select 1`, () => new Error('no answer')).then(
    () => true,
    () => false,
  );
