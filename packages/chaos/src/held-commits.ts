import type { Connection } from '@paper-dynasty/db';

/**
 * Commits that stand at the gate: everything is written and checked, nothing is true yet. A
 * transaction's deferred triggers run at its very end, after which only the commit record is left;
 * the limit on statements does not count there any more.
 */
export interface HeldCommits {
  /** From now on no append to this game becomes true. */
  readonly close: (gameId: string) => Promise<void>;
  /** What stands at the gate becomes true. */
  readonly open: () => Promise<void>;
  /** Settles when a commit stands at the gate; the process that is about to make it. */
  readonly held: () => Promise<number>;
  /** Settles when another append has met the game whose commit that process holds. */
  readonly met: (backend: number) => Promise<void>;
  /** What stands at the gate never becomes true. */
  readonly giveUp: (backend: number) => Promise<void>;
  /** Settles when that process has come to its end. */
  readonly gone: (backend: number) => Promise<void>;
}

const LOOK_MS = 10;

export async function holdCommits({ sql }: Pick<Connection, 'sql'>): Promise<HeldCommits> {
  await sql.unsafe(`
    create table commit_gate (game_id uuid primary key);
    create function hold_commit() returns trigger language plpgsql as $$
    begin
      while exists (select from commit_gate where game_id = new.game_id) loop
        perform pg_sleep(0.005);
      end loop;
      return null;
    end $$;
    create constraint trigger hold_commit after insert on game_events
      deferrable initially deferred for each row execute function hold_commit();`);
  const first = async (found: () => PromiseLike<readonly { pid: number }[]>): Promise<number> => {
    for (;;) {
      const [one] = await found();
      if (one) return one.pid;
      await pause();
    }
  };
  return {
    close: async (gameId) => {
      await sql`insert into commit_gate values (${gameId})`;
    },
    open: async () => {
      await sql`delete from commit_gate`;
    },
    held: () =>
      first(
        () => sql`
          select pid from pg_stat_activity
          where datname = current_database() and application_name = 'api journal'
            and state = 'active' and wait_event_type = 'Timeout'`,
      ),
    // It does not wait there: whoever finds the game held passes it over and comes again.
    met: async (backend) => {
      await first(
        () => sql`
          select pid from pg_stat_activity
          where datname = current_database() and application_name = 'api journal'
            and pid <> ${backend} and query ~ '^\\s*with entry'`,
      );
    },
    giveUp: async (backend) => {
      await sql`select pg_terminate_backend(${backend})`;
    },
    gone: async (backend) => {
      const alive = () => sql`select from pg_stat_activity where pid = ${backend}`;
      while ((await alive()).length > 0) await pause();
    },
  };
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, LOOK_MS));
