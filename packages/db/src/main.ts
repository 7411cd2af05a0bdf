import { readDatabaseUrl, readRoleUrls } from './env.ts';
import { migrate } from './migrate.ts';
import { admitApi, admitReader } from './roles.ts';

/** `pnpm db:migrate`: applies what is missing, lets in who is named, and else does nothing. */
const owner = readDatabaseUrl();
const { api, reader } = readRoleUrls();
await migrate(owner);
if (api) await admitApi(owner, api);
if (reader) await admitReader(owner, reader);
