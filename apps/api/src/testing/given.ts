import { type Connection, connect } from '@paper-dynasty/db';
import { createMigratedDatabase } from '@paper-dynasty/db/testing';
import { afterAll, beforeAll } from 'vitest';
import { signedIn, type TestClient } from './test-client.ts';
import { type ServerProcess, type ServerProgram, startServerProcess } from './test-process.ts';
import { startTestServer, type TestServer, type TestServerOptions } from './test-server.ts';

/** What has to be done when the tests of a file are over; the latest is done first. */
type Later = (undo: () => unknown) => void;

/** What all tests of a file (or of a `describe`) begin with: made once, before the first of them. */
export function given<T>(make: (later: Later) => Promise<T>): () => T {
  const undoing: (() => unknown)[] = [];
  const made: T[] = [];
  beforeAll(async () => {
    made.push(await make((undo) => undoing.push(undo)));
  }, START_MS);
  afterAll(async () => {
    for (const undo of undoing.toReversed()) await undo();
  });
  return () => {
    const [it] = made;
    if (it === undefined) throw new Error('it is there once the tests begin');
    return it;
  };
}

/** A database of one's own may have to be made first. */
const START_MS = 120_000;

/** A server in the test's own process, with a database of its own. */
export const givenServer = (options: TestServerOptions = {}): (() => TestServer) =>
  given(async (later) => {
    const server = await startTestServer(options);
    later(server.stop);
    return server;
  });

/** A server in the test's own process, and a manager who has signed in there. */
export const givenManager = (
  managerId: string,
  options: TestServerOptions = {},
): (() => { readonly server: TestServer; readonly manager: TestClient }) =>
  given(async (later) => {
    const server = await startTestServer(options);
    later(server.stop);
    const manager = await signedIn(server, managerId);
    later(manager.close);
    return { server, manager };
  });

/** A database, and a server on it that is a process of its own. */
export interface Installation {
  readonly databaseUrl: string;
  /** Of the test's, to look into the database. */
  readonly connection: Connection;
  readonly server: ServerProcess;
}

export const givenInstallation = (
  variables: Readonly<Record<string, string>> = {},
  program: ServerProgram = 'source',
): (() => Installation) =>
  given(async (later) => {
    const database = await createMigratedDatabase();
    later(database.drop);
    const connection = connect(database.url, { max: 4, applicationName: 'chaos' });
    later(connection.close);
    const server = await startServerProcess(database.url, variables, program);
    later(() => server.kill('SIGKILL'));
    return { databaseUrl: database.url, connection, server };
  });
