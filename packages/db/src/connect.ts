import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { createPoolGate, type PoolGate } from './pool-gate.ts';
import * as schema from './schema/index.ts';

export type Db = PostgresJsDatabase<typeof schema> & { readonly $client: postgres.Sql };
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

export interface PoolOptions {
  /** Connections at most. */
  readonly max?: number;
  /** So many queries may be sent behind the one under way, on each connection. */
  readonly behind?: number;
  readonly connectSeconds?: number;
  /** So long somebody waits for a connection while all of them are in use. */
  readonly waitMs?: number;
  /** Each statement's limit; the wait for a lock and an idle transaction have theirs below it. */
  readonly statementMs?: number;
  readonly lockMs?: number;
  readonly applicationName?: string;
  /** Further settings of PostgreSQL for its connections. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface Connection {
  readonly db: Db;
  readonly sql: postgres.Sql;
  /** How many wait for a connection. */
  readonly waiting: () => number;
  readonly close: () => Promise<void>;
}

/** `json` comes and goes letter for letter: the hash chain covers it so. */
const JSON_AS_TEXT = {
  to: 114,
  from: [114],
  serialize: (text: string) => text,
  parse: (text: string) => text,
};

/** Left to itself the driver sends nothing behind a query of more than 16 KB that is under way. */
const SEND_AHEAD_BYTES = 1_024 * 1_024;

/** More than this never wait for a connection. */
const MOST_WAITING = 2_000;

/** So much longer than a statement may take a connection may be silent before it is given up. */
const SILENCE_MS = 1_000;

/**
 * In seconds. Left to itself the driver counts the failures of all connections together: a network
 * that hiccupped once, under a dozen of them, has the last one wait for twenty seconds.
 */
const beforeNextTry = (): number => 0.05 + Math.random() / 10;

/** A pool in which nothing waits for ever: the driver's own defaults do. */
export function connect(url: string, options: PoolOptions = {}): Connection {
  const { max = 8, behind = 0, statementMs = 2_000 } = options;
  const sql = postgres(url, {
    max,
    connect_timeout: options.connectSeconds ?? 5,
    // The database gives a statement up before: whoever is silent for longer is not there.
    silence_timeout: (statementMs + SILENCE_MS) / 1_000,
    ...(behind > 0 ? { send_ahead: SEND_AHEAD_BYTES } : {}),
    backoff: beforeNextTry,
    idle_timeout: 60,
    max_lifetime: 30 * 60,
    onnotice: () => {},
    // Asked for on every new connection, by a query whose failure nobody catches: a wire that broke
    // at that moment ended the process. Drizzle reads and writes arrays without it.
    fetch_types: false,
    types: { json: JSON_AS_TEXT },
    connection: {
      application_name: options.applicationName ?? 'paper-dynasty',
      statement_timeout: statementMs,
      lock_timeout: options.lockMs ?? 1_500,
      idle_in_transaction_session_timeout: 5_000,
      ...options.settings,
    },
  });
  const waitMs = options.waitMs ?? 10_000;
  const gate = createPoolGate({ places: max * (1 + behind), waiting: MOST_WAITING, waitMs });
  prepareShortQueries(sql);
  guard(sql, gate);
  const db = drizzle(sql, { schema, casing: 'snake_case' });
  return { db, sql, waiting: gate.waiting, close: () => sql.end({ timeout: 3 }) };
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

/** What the driver's queries have that its types do not tell: who sends them on, and to whom they fail. */
interface Sent {
  handler: (query: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Lets queries and transactions through the gate. Templates that stand alone are asked for by few
 * (a look whether the database is there), and have limits of their own.
 */
function guard(sql: postgres.Sql, gate: PoolGate): void {
  const { unsafe, begin } = sql;
  sql.unsafe = (query, parameters = [], options = {}) => {
    // How a transaction begins: it has its place already.
    const inside = 'onexecute' in options;
    return atTheGate(unsafe(query, parameters, options), inside ? null : gate);
  };
  const began = begin as (...parts: unknown[]) => Promise<unknown>;
  const guarded = (...parts: unknown[]) => gate.pass(() => began(...parts));
  sql.begin = guarded as typeof begin;
}

/** A query is sent when it is awaited, and not before: that is the moment in which it waits. */
function atTheGate<Query extends PromiseLike<unknown>>(query: Query, gate: PoolGate | null): Query {
  if (!gate) return query;
  const sent = query as unknown as Sent;
  const { handler } = sent;
  sent.handler = () => {
    const send = () => {
      handler(query);
      return query;
    };
    gate.pass(send).catch(sent.reject);
  };
  return query;
}
