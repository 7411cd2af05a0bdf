import { type SQL, sql } from 'drizzle-orm';
import { type AnyPgColumn, char, customType, timestamp } from 'drizzle-orm/pg-core';

/**
 * JSON kept letter for letter, unlike `jsonb`, which sorts keys: the hash chain is computed
 * over this text, and it goes to clients as it is.
 */
export const jsonText = customType<{ data: string; driverData: string }>({
  dataType: () => 'json',
});

/** A moment by the database's clock, as ISO text. */
export const moment = () => timestamp({ withTimezone: true, mode: 'string' });

/** A moment that the database fills in when the row is written, not when its transaction began. */
export const now = () => moment().notNull().default(sql`clock_timestamp()`);

/** Hex SHA-256. */
export const sha256 = () => char({ length: 64 });

/** `column in ('a', 'b')`, for checks: PostgreSQL refuses what the vocabulary does not name. */
export const oneOf = (column: AnyPgColumn, values: readonly string[]): SQL =>
  sql`${column} in (${sql.raw(values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', '))})`;
