import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as schema from './schema/index.ts';

export type Db = PostgresJsDatabase<typeof schema>;
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

export interface PoolOptions {
  /** Connections at most. */
  readonly max?: number;
  readonly connectSeconds?: number;
  /** Each statement's limit; the wait for a lock and an idle transaction have theirs below it. */
  readonly statementMs?: number;
  readonly lockMs?: number;
  readonly applicationName?: string;
}

export interface Connection {
  readonly db: Db;
  readonly sql: postgres.Sql;
  readonly close: () => Promise<void>;
}

/** `json` comes and goes letter for letter: the hash chain covers it so. */
const JSON_AS_TEXT = {
  to: 114,
  from: [114],
  serialize: (text: string) => text,
  parse: (text: string) => text,
};

/** A pool in which nothing waits for ever: the driver's own defaults do. */
export function connect(url: string, options: PoolOptions = {}): Connection {
  const sql = postgres(url, {
    max: options.max ?? 8,
    connect_timeout: options.connectSeconds ?? 5,
    idle_timeout: 60,
    max_lifetime: 30 * 60,
    onnotice: () => {},
    // Asked for on every new connection, by a query whose failure nobody catches: a wire that broke
    // at that moment ended the process. Drizzle reads and writes arrays without it.
    fetch_types: false,
    types: { json: JSON_AS_TEXT },
    connection: {
      application_name: options.applicationName ?? 'paper-dynasty',
      statement_timeout: options.statementMs ?? 2_000,
      lock_timeout: options.lockMs ?? 1_500,
      idle_in_transaction_session_timeout: 5_000,
    },
  });
  prepareShortQueries(sql);
  const db = drizzle(sql, { schema, casing: 'snake_case' });
  return { db, sql, close: () => sql.end({ timeout: 3 }) };
}

/** A query with more is a list, of another length each time. */
const FEW_PARAMETERS = 8;

/**
 * Drizzle has every query read and planned anew, with a question to the server beforehand. Those
 * that come again and again are prepared once a connection: one round trip instead of two, and a
 * plan that is there already.
 */
function prepareShortQueries(sql: postgres.Sql): void {
  const { unsafe } = sql;
  sql.unsafe = (query, parameters = [], options = {}) => {
    const few = parameters.length > 0 && parameters.length <= FEW_PARAMETERS;
    return unsafe(query, parameters, few ? { ...options, prepare: true } : options);
  };
}
