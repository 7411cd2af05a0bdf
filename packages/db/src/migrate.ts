import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

/** Any number will do, as long as every server of the installation takes the same. */
const MIGRATION_LOCK = 7_061_916;

export const MIGRATIONS_FOLDER = `${import.meta.dirname}/../migrations`;

/** So long it waits for another server that migrates; then something is wrong there. */
const TURN_MS = 10 * 60_000;
/** No more than so long everybody else waits behind a migration that waits for a lock. */
const LOCK_MS = 500;
/** So often a migration that got no lock lets everybody else through and tries again. */
const TRIES = 75;
const PAUSE_MS = 500;
/** Longer than any migration may take: what needs more is done in pieces, beside the migrations. */
const STATEMENT_MS = 5 * 60_000;
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Brings a database to this version's schema. Servers that start together wait for each other:
 * Drizzle's migrator takes no lock of its own, so the lock is held on the one connection it uses.
 * All that is missing is applied in one transaction, so that it can be tried again.
 */
export async function migrate(url: string, folder = MIGRATIONS_FOLDER): Promise<void> {
  const sql = postgres(url, {
    max: 1,
    connect_timeout: 10,
    onnotice: () => {},
    connection: { lock_timeout: TURN_MS, application_name: 'paper-dynasty migrate' },
  });
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await sql`select set_config('lock_timeout', ${`${LOCK_MS}`}, false),
      set_config('statement_timeout', ${`${STATEMENT_MS}`}, false)`;
    await untilUnlocked(() => applyMigrations(drizzle(sql), { migrationsFolder: folder }));
    await sql`select pg_advisory_unlock(${MIGRATION_LOCK})`;
  } finally {
    await sql.end({ timeout: 3 });
  }
}

async function untilUnlocked(apply: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await apply();
      return;
    } catch (error) {
      if (attempt === TRIES || !isLockedOut(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

/** Drizzle wraps what the driver says. */
const isLockedOut = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && error.code === LOCK_NOT_AVAILABLE) || isLockedOut(error.cause));
