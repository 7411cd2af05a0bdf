import { connect, listGivenUp, readDatabaseUrl, retryGivenUp } from '@paper-dynasty/db';
import { z } from 'zod';

const USAGE = 'outbox.ts list\noutbox.ts retry all|ID\n';

const MOST = 1_000;

const command = z.union([
  z.tuple([z.literal('list')]),
  z.tuple([z.literal('retry'), z.union([z.literal('all'), z.uuid()])]),
]);

const read = command.safeParse(process.argv.slice(2));
if (!read.success) {
  process.stderr.write(USAGE);
  process.exit(2);
}
const { db, close } = connect(readDatabaseUrl(), { max: 1, applicationName: 'outbox' });
const [what, which = 'all'] = read.data;
process.exitCode = await (what === 'list' ? list() : retry(which)).finally(close);

/** One a line: what was given up, for which game, when and why. */
async function list(): Promise<number> {
  for (const { id, league, kind, gameId, failedAt, lastError } of await listGivenUp(db, MOST)) {
    process.stdout.write(`${[id, league, kind, gameId, failedAt, lastError].join('\t')}\n`);
  }
  return 0;
}

async function retry(id: string): Promise<number> {
  const again = await retryGivenUp(db, id === 'all' ? null : id);
  process.stdout.write(`${again} will be sent again.\n`);
  return again > 0 || id === 'all' ? 0 : 1;
}
