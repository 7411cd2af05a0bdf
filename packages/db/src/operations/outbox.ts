import { and, asc, eq, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { games, type OutboxRow, outbox } from '../schema/index.ts';

export type OutboxMessage = Pick<
  OutboxRow,
  'id' | 'league' | 'kind' | 'gameId' | 'payload' | 'attempts'
> & {
  /** Why it was not delivered the last time; null: nothing was heard of that attempt. */
  readonly lastError: string | null;
};

/** Puts news into the outbox; the same news is there once. */
export async function putInOutbox(
  db: Db | Tx,
  message: Omit<OutboxMessage, 'attempts' | 'lastError'>,
): Promise<boolean> {
  const put = await db
    .insert(outbox)
    .values(message)
    .onConflictDoNothing()
    .returning({ id: outbox.id });
  return put.length > 0;
}

const MESSAGE = {
  id: outbox.id,
  league: outbox.league,
  kind: outbox.kind,
  gameId: outbox.gameId,
  payload: outbox.payload,
  attempts: outbox.attempts,
  lastError: outbox.lastError,
};

export interface Due {
  readonly limit: number;
  /** Nobody else takes them for this long: a server that dies with them gives them back. */
  readonly leaseSeconds: number;
  readonly kinds: readonly OutboxRow['kind'][];
}

/** Takes messages that are due; of several servers, one gets each. */
export async function takeDueMessages(
  db: Db,
  { limit, leaseSeconds, kinds }: Due,
): Promise<readonly OutboxMessage[]> {
  return db.transaction(async (tx) => {
    const due = await tx
      .select(MESSAGE)
      .from(outbox)
      .where(
        and(
          inArray(outbox.kind, [...kinds]),
          isNull(outbox.deliveredAt),
          isNull(outbox.failedAt),
          lte(outbox.nextAt, sql`clock_timestamp()`),
        ),
      )
      .orderBy(asc(outbox.nextAt), asc(outbox.createdAt))
      .limit(limit)
      .for('update', { skipLocked: true });
    for (const { id } of due) {
      await tx
        .update(outbox)
        .set({
          attempts: sql`${outbox.attempts} + 1`,
          lastError: null,
          nextAt: sql`clock_timestamp() + make_interval(secs => ${leaseSeconds})`,
        })
        .where(eq(outbox.id, id));
    }
    return due.map((message) => ({ ...message, attempts: message.attempts + 1 }));
  });
}

/** It was taken and has not been sent: as if nobody had taken it. */
export async function giveBack(
  db: Db,
  { id, lastError }: Pick<OutboxMessage, 'id' | 'lastError'>,
): Promise<void> {
  await db
    .update(outbox)
    .set({ attempts: sql`${outbox.attempts} - 1`, nextAt: sql`clock_timestamp()`, lastError })
    .where(eq(outbox.id, id));
}

/** @param doubt why nobody knows whether it arrived; null: it did */
export async function markDelivered(
  db: Db,
  id: string,
  doubt: string | null = null,
): Promise<void> {
  await db
    .update(outbox)
    .set({ deliveredAt: sql`clock_timestamp()`, lastError: doubt })
    .where(eq(outbox.id, id));
}

export interface FailedDelivery {
  readonly id: string;
  readonly error: string;
  /** Null: not again. */
  readonly retrySeconds: number | null;
}

export async function markFailed(
  db: Db,
  { id, error, retrySeconds }: FailedDelivery,
): Promise<void> {
  await db
    .update(outbox)
    .set({
      lastError: error.slice(0, 500),
      ...(retrySeconds === null
        ? { failedAt: sql`clock_timestamp()` }
        : { nextAt: sql`clock_timestamp() + make_interval(secs => ${retrySeconds})` }),
    })
    .where(eq(outbox.id, id));
}

/** News that was given up, the oldest first. */
export function listGivenUp(
  db: Db,
  limit: number,
): Promise<
  readonly Pick<OutboxRow, 'id' | 'league' | 'kind' | 'gameId' | 'failedAt' | 'lastError'>[]
> {
  const { id, league, kind, gameId, failedAt, lastError } = outbox;
  return db
    .select({ id, league, kind, gameId, failedAt, lastError })
    .from(outbox)
    .where(isNotNull(failedAt))
    .orderBy(asc(failedAt))
    .limit(limit);
}

/**
 * Has news that was given up sent again, with as many tries as new news.
 * @param id null: all of it
 * @returns how much that is
 */
export async function retryGivenUp(db: Db, id: string | null): Promise<number> {
  const again = await db
    .update(outbox)
    .set({ failedAt: null, attempts: 0, nextAt: sql`clock_timestamp()` })
    .where(and(isNotNull(outbox.failedAt), id === null ? undefined : eq(outbox.id, id)))
    .returning({ id: outbox.id });
  return again.length;
}

/** Whether any result of a game has gone into the outbox. */
export async function hasResult(db: Db, gameId: string): Promise<boolean> {
  const [row] = await db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.gameId, gameId), eq(outbox.kind, 'result')))
    .limit(1);
  return row !== undefined;
}

/**
 * Finished games whose result, as it stands now, is not in the outbox: their server may have died
 * at the end, or an official has corrected it.
 */
export async function findUntoldResults(
  db: Db,
  { league, limit }: { readonly league: string; readonly limit: number },
): Promise<readonly string[]> {
  const rows = await db
    .select({ id: games.id })
    .from(games)
    .where(
      and(
        eq(games.league, league),
        eq(games.status, 'completed'),
        sql`not exists (select 1 from ${outbox} where ${outbox.gameId} = ${games.id} and ${outbox.kind} = 'result'
          and (${outbox.payload} ->> 'version')::int = ${games.version})`,
      ),
    )
    .orderBy(games.id)
    .limit(limit);
  return rows.map(({ id }) => id);
}
