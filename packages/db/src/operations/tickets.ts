import { and, eq, lt, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { prepared } from '../prepared.ts';
import { sessions, socketTickets, users } from '../schema/index.ts';
import { plainArray } from './arrays.ts';
import { isLive } from './is-live.ts';
import type { LiveSession } from './people.ts';

export interface NewTicket {
  readonly ticketHash: string;
  readonly league: string;
  readonly sessionId: string | null;
}

export async function createTickets(
  db: Db,
  { tickets, lifetimeSeconds }: { readonly tickets: readonly NewTicket[]; lifetimeSeconds: number },
): Promise<void> {
  const arrayOf = (cell: (ticket: NewTicket) => string) => plainArray(tickets.map(cell));
  await db.execute(sql`
    insert into socket_tickets (ticket_hash, league, session_id, expires_at)
    select t.*, clock_timestamp() + make_interval(secs => ${lifetimeSeconds})
    from unnest(${arrayOf(({ ticketHash }) => ticketHash)}::text[],
      ${arrayOf(({ league }) => league)}::text[],
      ${arrayOf(({ sessionId }) => sessionId ?? 'null')}::uuid[]) as t`);
}

/** What a ticket stands for. Null: a visitor who has not signed in. */
export interface TakenTicket {
  readonly league: string;
  readonly session: LiveSession | null;
}

/**
 * Takes tickets: of two that come with the same one, one gets it. In the order of the hashes;
 * undefined where there is none, it is old, or its session is over.
 */
export async function takeTickets(
  db: Db,
  asked: { readonly ticketHashes: readonly string[]; readonly idleSeconds: number },
): Promise<readonly (TakenTicket | undefined)[]> {
  const { ticketHashes, idleSeconds } = asked;
  const rows = await deleteTickets(db).execute({ hashes: plainArray(ticketHashes), idleSeconds });
  const taken = new Map<string, TakenTicket>();
  for (const { ticketHash, fresh, league, sessionId, session, user } of rows) {
    if (!fresh) continue;
    if (sessionId === null) taken.set(ticketHash, { league, session: null });
    else if (session && user) taken.set(ticketHash, { league, session: { ...session, user } });
  }
  return ticketHashes.map((hash) => {
    const one = taken.get(hash);
    taken.delete(hash);
    return one;
  });
}

const deleteTickets = prepared((db) => {
  const isAsked = sql`${socketTickets.ticketHash} = any(${sql.placeholder('hashes')}::bpchar[])`;
  const taken = db.$with('taken').as(db.delete(socketTickets).where(isAsked).returning());
  return db
    .with(taken)
    .select({
      ticketHash: taken.ticketHash,
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
    .prepare('delete_tickets');
});

/** Takes away tickets that nobody used. */
export async function deleteOldTickets(db: Db): Promise<void> {
  await db.delete(socketTickets).where(lt(socketTickets.expiresAt, sql`clock_timestamp()`));
}
