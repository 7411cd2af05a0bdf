/** The only reader of the environment in this package. */
export function readDatabaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) {
    throw new Error('DATABASE_URL is not set: postgres://user:password@host:5432/database');
  }
  return url;
}
