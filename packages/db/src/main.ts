import { readDatabaseUrl } from './env.ts';
import { migrate } from './migrate.ts';

/** `pnpm db:migrate`: applies what is missing, and does nothing when nothing is. */
await migrate(readDatabaseUrl());
