import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of this test run: `postgres://…/postgres`. */
    postgresUrl: string;
  }
}

export interface TestDatabase {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

/** What a test's database starts from: `prepare` fills the template once a run, each test file copies it. */
export interface Template {
  readonly name: string;
  readonly prepare: (url: string) => Promise<unknown>;
}

/** A database of this test file's own, on the one server of the run. */
export async function createTestDatabase(template?: Template): Promise<TestDatabase> {
  const admin = postgres(inject('postgresUrl'), { max: 1, onnotice: () => {} });
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  try {
    if (template) await prepareOnce(admin, template);
    // Copies of one template wait for each other: PostgreSQL wants nobody else on it.
    await admin`create database ${admin(name)} template ${admin(template?.name ?? 'template0')}`;
  } finally {
    await admin.end();
  }
  return { url: urlOf(name), drop: () => drop(name) };
}

/** The first test file to come fills the template; those that come meanwhile wait on the lock. */
async function prepareOnce(admin: postgres.Sql, { name, prepare }: Template): Promise<void> {
  await admin`select pg_advisory_lock(hashtext(${name}))`;
  const [existing] = await admin`select datistemplate from pg_database where datname = ${name}`;
  if (!existing?.datistemplate) {
    await admin`drop database if exists ${admin(name)} with (force)`;
    await admin`create database ${admin(name)} template template0`;
    await prepare(urlOf(name));
    await admin`alter database ${admin(name)} is_template true`;
  }
  await admin`select pg_advisory_unlock(hashtext(${name}))`;
}

async function drop(name: string): Promise<void> {
  const admin = postgres(inject('postgresUrl'), { max: 1, onnotice: () => {} });
  await admin`drop database if exists ${admin(name)} with (force)`;
  await admin.end();
}

function urlOf(database: string): string {
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${database}`;
  return url.href;
}
