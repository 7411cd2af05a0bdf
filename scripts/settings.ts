import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

export const ROOT = resolve(import.meta.dirname, '..');

/** `start` serves what was built; `dev` reloads what changes. */
export type Mode = 'start' | 'dev';

export const SITES = ['sba', 'pd'] as const;
export type Site = (typeof SITES)[number];

const port = (usual: number) => z.coerce.number().int().min(0).max(65535).default(usual);

const environment = z.object({
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  HOST: z.string().default('127.0.0.1'),
  API_PORT: port(8000),
  OPS_PORT: port(9000),
  SBA_PORT: port(3000),
  PD_PORT: port(3001),
  SITES: z
    .string()
    .default('sba,pd')
    .transform((list) => list.split(',').filter((name) => name !== ''))
    .pipe(z.array(z.enum(SITES))),
});

export interface Settings {
  readonly mode: Mode;
  readonly dataDir: string;
  /** A PostgreSQL of the operator's. Without it we run our own below `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly host: string;
  readonly apiPort: number;
  readonly opsPort: number;
  readonly sitePorts: Readonly<Record<Site, number>>;
  /** Which sites to run: all, one league's, or none. */
  readonly sites: readonly Site[];
}

/** Reads the settings from the environment and the file `.env` beside package.json. */
export function readSettings(mode: Mode, overrides: Record<string, string> = {}): Settings {
  const file = join(ROOT, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  const given = Object.entries({ ...process.env, ...overrides }).filter(
    ([, value]) => value !== '',
  );
  // SITES may be empty on purpose: it means none.
  const sites = overrides.SITES ?? process.env.SITES;
  const read = environment.safeParse({ ...Object.fromEntries(given), SITES: sites });
  if (!read.success) throw new Error(`A setting is wrong.\n${z.prettifyError(read.error)}`);
  const { data } = read;
  return {
    mode,
    dataDir: resolve(ROOT, data.DATA_DIR),
    databaseUrl: data.DATABASE_URL,
    host: data.HOST,
    apiPort: data.API_PORT,
    opsPort: data.OPS_PORT,
    sitePorts: { sba: data.SBA_PORT, pd: data.PD_PORT },
    sites: data.SITES,
  };
}
