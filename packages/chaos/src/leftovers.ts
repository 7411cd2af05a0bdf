import type { ServerProcess } from '@paper-dynasty/api/testing';
import { type Connection, connect } from '@paper-dynasty/db';
import type { Violation } from './checker.ts';
import { figuresOf } from './figures.ts';

/** What a server holds on to, by its own figures. */
type Holdings = Readonly<Record<'files' | 'timers' | 'sockets' | 'watchers', number>>;

/** The same at one moment. */
interface Look extends Holdings {
  /** Timers among them that are about to run out. */
  readonly fleeting: number;
}

interface Place {
  readonly server: Pick<ServerProcess, 'opsUrl'>;
  readonly databaseUrl: string;
}

/** Who calls may keep his connection for a while, idle, for his next call. */
const CONNECTIONS = 'nodejs_active_resources{type="TCPSocketWrap"}';

/** A connection to the database that is idle has a timer for that, and one for its age. */
const TIMERS_A_CONNECTION = 2;
/** One that was used has another one, for its silence, that runs out within so many seconds. */
const FLEETING_SECONDS = 1;

/** What is left when somebody goes is let go of within moments. */
const PATIENCE_MS = 60_000;
const LOOK_MS = 100;
/** Chores come and go, each with a timer: the least of so many looks is what is there for good. */
const LOOKS = 5;

export async function holdingsOf(place: Place): Promise<Holdings> {
  return watching(place, async (look) => {
    const looks: Look[] = [];
    for (let n = 0; n < LOOKS; n += 1) {
      looks.push(await look());
      await pause(LOOK_MS / LOOKS);
    }
    const least = (what: keyof Holdings) => Math.min(...looks.map((one) => one[what]));
    return {
      files: least('files'),
      timers: least('timers'),
      sockets: least('sockets'),
      watchers: least('watchers'),
    };
  });
}

/**
 * I10: when everybody has gone a server holds no more than before anybody came.
 * @param patienceMs so long it may take to let go
 */
export async function findLeftovers(
  place: Place,
  before: Holdings,
  patienceMs = PATIENCE_MS,
): Promise<readonly Violation[]> {
  const most: Holdings = { ...before, sockets: 0, watchers: 0 };
  const tooMany = ({ fleeting, ...now }: Look) =>
    Object.entries({ ...now, timers: now.timers - fleeting }).filter(
      ([what, count]) => count > most[what as keyof Holdings],
    );
  const deadline = performance.now() + patienceMs;
  return watching(place, async (look) => {
    for (;;) {
      const left = tooMany(await look());
      if (left.length === 0) return [];
      if (performance.now() > deadline) {
        return left.map(([what, count]) => ({
          promise: 'I10',
          gameId: null,
          facts: `${count} ${what} are held, ${most[what as keyof Holdings]} at most before`,
        }));
      }
      await pause(LOOK_MS);
    }
  });
}

/** Without connections, and without the timers of those to the database. */
async function watching<T>(
  { server, databaseUrl }: Place,
  work: (look: () => Promise<Look>) => Promise<T>,
): Promise<T> {
  const { sql, close } = connect(databaseUrl, { max: 1, applicationName: 'chaos' });
  try {
    return await work(async () => {
      const [figure, { pooled, fleeting }] = [await figuresOf(server), await connectionsOf(sql)];
      return {
        files: figure('process_open_fds') - figure(CONNECTIONS),
        timers: figure('nodejs_active_resources{type="Timeout"}') - TIMERS_A_CONNECTION * pooled,
        sockets: figure('paper_dynasty_sockets'),
        watchers: figure('paper_dynasty_watchers'),
        fleeting,
      };
    });
  } finally {
    await close();
  }
}

/** Connections to the database that the servers have at this moment, and those just used. */
async function connectionsOf(sql: Connection['sql']) {
  const [row] = await sql<{ pooled: number; fleeting: number }[]>`
    select count(*)::int as pooled,
      (count(*) filter (where state <> 'idle' or state_change >
        clock_timestamp() - make_interval(secs => ${FLEETING_SECONDS})))::int as fleeting
    from pg_stat_activity
    where datname = current_database() and application_name like 'api%'`;
  return row ?? { pooled: 0, fleeting: 0 };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
