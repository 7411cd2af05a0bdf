import { createTestDatabase, type TestDatabase } from '@paper-dynasty/postgres/testing';
import { type Connection, connect, type PoolOptions } from './connect.ts';
import { migrate } from './migrate.ts';

const TEMPLATE = { name: 'template_paper_dynasty', prepare: migrate };

/** An empty database with the schema, of this test file's own. */
export const createMigratedDatabase = (): Promise<TestDatabase> => createTestDatabase(TEMPLATE);

/** The same, connected; `close` ends the pool and drops the database. */
export async function connectTestDatabase(
  options: PoolOptions = {},
): Promise<Connection & { readonly url: string }> {
  const database = await createMigratedDatabase();
  const connection = connect(database.url, { max: 4, ...options });
  return {
    ...connection,
    url: database.url,
    close: async () => {
      await connection.close();
      await database.drop();
    },
  };
}
