import { appendGames, type Connection, GIVEN_UP, within } from '@paper-dynasty/db';
import { failpointSoon } from '../failpoint.ts';
import type { JournalStore, StoreFailure } from './journal.ts';

const ACTION_KEY = 'game_events_action_key';
const VERSION_KEY = 'game_events_game_id_version_pk';

/** Longer than any statement may take on a database that is alive. */
const PATIENCE_MS = 3_000;

/** The journal's own connection, apart from the pool: reads never stand in its way. */
export function postgresStore(
  open: () => Connection,
): JournalStore & { close: () => Promise<void> } {
  let connection = open();
  let underWay = 0;
  return {
    append: async (appends) => {
      const using = connection;
      underWay += 1;
      try {
        failpointSoon('commit-under-way');
        return await within(
          // Whoever is sent behind another waits for both.
          PATIENCE_MS * underWay,
          appendGames(using.sql, appends),
          () => new NoAnswer('the database does not answer'),
        );
      } catch (error) {
        // Whoever does not answer may still be writing: leave that connection and never reuse it.
        if (error instanceof NoAnswer && using === connection) {
          connection = open();
          void using.sql.end({ timeout: 0 }).catch(() => {});
        }
        throw error;
      } finally {
        underWay -= 1;
      }
    },
    failureOf,
    close: () => connection.close(),
  };
}

class NoAnswer extends Error {}

/** Five letters with a digit among them; `EPIPE` and its like are the system's. */
const SQLSTATE = /^(?=.*\d)[0-9A-Z]{5}$/;
/**
 * A row that somebody holds, or too slow: PostgreSQL says so and has undone it all. Whoever waited
 * so long has kept everybody waiting: he comes again in a while.
 */
const WAITED_TOO_LONG: ReadonlySet<string> = new Set(['55P03', '57014']);

/** An error without a code of PostgreSQL's is the connection's: the commit may have happened. */
function failureOf(error: unknown): StoreFailure {
  const { code, constraint } = sqlFacts(error);
  if (constraint === ACTION_KEY) return 'duplicate';
  if (constraint === VERSION_KEY) return 'again';
  if (code === undefined || !SQLSTATE.test(code)) return 'unknown';
  if (GIVEN_UP.has(code)) return 'again';
  if (WAITED_TOO_LONG.has(code)) return 'busy';
  // 08 connection, 25006 another database leads now, 57 shutdown, 53 and 58 no room.
  return /^(?:08|25006|57|53|58)/.test(code) ? 'unknown' : 'refused';
}

function sqlFacts(error: unknown): { code?: string; constraint?: string } {
  if (!(error instanceof Error)) return {};
  const { code, constraint_name: constraint } = error as Error & {
    code?: unknown;
    constraint_name?: unknown;
  };
  return {
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
  };
}
