import { and, eq, lt, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { prepared } from '../prepared.ts';
import { sessions, socketTickets, users } from '../schema/index.ts';
import { isLive } from './is-live.ts';
import type { LiveSession } from './people.ts';

export interface NewTicket {
  readonly ticketHash: string;
  readonly league: string;
  readonly sessionId: string | null;
  readonly lifetimeSeconds: number;
}

const insertTicket = prepared((db) =>
  db
    .insert(socketTickets)
    .values({
      ticketHash: sql.placeholder('ticketHash'),
      league: sql.placeholder('league'),
      sessionId: sql.placeholder('sessionId'),
      expiresAt: sql`clock_timestamp() + make_interval(secs => ${sql.placeholder('lifetimeSeconds')})`,
    })
    .prepare('insert_ticket'),
);

export async function createTicket(db: Db, ticket: NewTicket): Promise<void> {
  await insertTicket(db).execute({ ...ticket });
}

/** What a ticket stands for. Null: a visitor who has not signed in. */
export interface TakenTicket {
  readonly league: string;
  readonly session: LiveSession | null;
}

/**
 * Takes a ticket: of two that come with it, one gets it.
 * @returns undefined when there is none, it is old, or its session is over
 */
export async function takeTicket(
  db: Db,
  asked: { readonly ticketHash: string; readonly idleSeconds: number },
): Promise<TakenTicket | undefined> {
  const [row] = await deleteTicket(db).execute({ ...asked });
  if (!row?.fresh) return undefined;
  const { league, sessionId, session, user } = row;
  if (sessionId === null) return { league, session: null };
  return session && user ? { league, session: { ...session, user } } : undefined;
}

const deleteTicket = prepared((db) => {
  const ticketHash = sql.placeholder('ticketHash');
  const taken = db
    .$with('taken')
    .as(db.delete(socketTickets).where(eq(socketTickets.ticketHash, ticketHash)).returning());
  return db
    .with(taken)
    .select({
      league: taken.league,
      sessionId: taken.sessionId,
      fresh: sql<boolean>`${taken.expiresAt} > clock_timestamp()`,
      session: { id: sessions.id, league: sessions.league },
      user: users,
    })
    .from(taken)
    .leftJoin(
      sessions,
      and(eq(sessions.id, taken.sessionId), isLive(sql.placeholder('idleSeconds'))),
    )
    .leftJoin(users, eq(users.id, sessions.userId))
    .prepare('delete_ticket');
});

/** Takes away tickets that nobody used. */
export async function deleteOldTickets(db: Db): Promise<void> {
  await db.delete(socketTickets).where(lt(socketTickets.expiresAt, sql`clock_timestamp()`));
}
