import {
  type AuditEvent,
  connect,
  type Db,
  firstBrokenAuditEvent,
  readAuditEvents,
  readDatabaseUrl,
} from '@paper-dynasty/db';
import { z } from 'zod';
import { changeRoll, type RollChange } from './policy/officials-roll.ts';

const USAGE =
  'officials.ts appoint|dismiss LEAGUE discord|demo ID "why"\nofficials.ts audit|export LEAGUE\n';

const PAGE = 500;

const command = z.union([
  z.tuple([
    z.enum(['appoint', 'dismiss']),
    z.enum(['pd', 'sba']),
    z.enum(['discord', 'demo']),
    z.string().min(1).max(100),
    z.string().min(3).max(500),
  ]),
  z.tuple([z.literal('audit'), z.enum(['pd', 'sba'])]),
  z.tuple([z.literal('export'), z.enum(['pd', 'sba'])]),
]);

const read = command.safeParse(process.argv.slice(2));
if (!read.success) {
  process.stderr.write(USAGE);
  process.exit(2);
}
const connection = connect(readDatabaseUrl(), { max: 1, applicationName: 'officials' });
const [what, league, provider, providerId, why] = read.data;
process.exitCode = await (what === 'audit' || what === 'export'
  ? printAudit(connection.db, league, what === 'export' ? JSON.stringify : inWords)
  : change(connection.db, { what, key: { league, provider, providerId }, why })
).finally(connection.close);

async function change(db: Db, wanted: RollChange): Promise<number> {
  const done = await changeRoll(db, wanted);
  process.stdout.write(
    done ? 'Done, and written into the audit log.\n' : 'Nothing had to be changed.\n',
  );
  return 0;
}

/** One event a line, for people. */
function inWords({ number, at, actorUserId, action, gameId, reason }: AuditEvent): string {
  return [number, at, actorUserId ?? 'operator', action, gameId ?? '-', reason].join('\t');
}

/** Prints the audit log of a league, and checks its chain meanwhile. */
async function printAudit(
  db: Db,
  league: string,
  print: (event: AuditEvent) => string,
): Promise<number> {
  let before: string | undefined;
  for (let after = 0; ; after += PAGE) {
    const events = await readAuditEvents(db, { league, after, limit: PAGE });
    for (const event of events) process.stdout.write(`${print(event)}\n`);
    const broken = firstBrokenAuditEvent(events, before);
    if (broken !== null) {
      process.stderr.write(`The chain is broken at event ${broken}.\n`);
      return 1;
    }
    if (events.length < PAGE) return 0;
    before = events.at(-1)?.hash;
  }
}
