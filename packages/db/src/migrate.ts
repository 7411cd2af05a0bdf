import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

/** Any number will do, as long as every server of the installation takes the same. */
const MIGRATION_LOCK = 7_061_916;

export const MIGRATIONS_FOLDER = `${import.meta.dirname}/../migrations`;

/**
 * Brings a database to this version's schema. Servers that start together wait for each other:
 * Drizzle's migrator takes no lock of its own, so the lock is held on the one connection it uses.
 */
export async function migrate(url: string): Promise<void> {
  const sql = postgres(url, {
    max: 1,
    connect_timeout: 10,
    onnotice: () => {},
    connection: { lock_timeout: 30_000, application_name: 'paper-dynasty migrate' },
  });
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await applyMigrations(drizzle(sql), { migrationsFolder: MIGRATIONS_FOLDER });
    await sql`select pg_advisory_unlock(${MIGRATION_LOCK})`;
  } finally {
    await sql.end({ timeout: 3 });
  }
}
