import { readFileSync } from 'node:fs';

/** The only reader of the environment in this package. Secrets of containers are files. */
const read = (name: string): string | undefined => {
  const { [name]: value, [`${name}_FILE`]: file } = process.env;
  return value || (file && readFileSync(file, 'utf8').trim()) || undefined;
};

/** @throws when neither `DATABASE_URL` nor `DATABASE_URL_FILE` is set */
export function readDatabaseUrl(): string {
  const url = read('DATABASE_URL');
  if (!url) {
    throw new Error('DATABASE_URL is not set: postgres://user:password@host:5432/database');
  }
  return url;
}

/** Roles that are let in after migrating, where they are set. */
export const readRoleUrls = (): {
  readonly api: string | undefined;
  readonly reader: string | undefined;
} => ({ api: read('API_DATABASE_URL'), reader: read('READER_DATABASE_URL') });
