import type postgres from 'postgres';

interface ReadyState {
  readonly ready: boolean;
  readonly stopping: boolean;
  readonly database: boolean;
}
export type Readiness = () => Promise<ReadyState>;

const PATIENCE_MS = 1_000;

/** Ready: the database answers, and nobody has asked the server to stop. */
export const createReadiness =
  (sql: postgres.Sql, stopping: () => boolean): Readiness =>
  async () => {
    const database = await answers(sql);
    return { ready: database && !stopping(), stopping: stopping(), database };
  };

async function answers(sql: postgres.Sql): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  try {
    return await Promise.race([sql`select 1`.then(() => true), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
