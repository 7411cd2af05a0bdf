import { and, eq, gt, isNull, lt, or, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { sessions, socketTickets, type UserRow, users } from '../schema/index.ts';

export type Identity = Pick<UserRow, 'provider' | 'providerId' | 'name' | 'avatarUrl'>;

/** The user behind an identity, made at his first sign-in; name and picture follow the provider. */
export async function saveUser(
  db: Db,
  { id, identity }: { readonly id: string; readonly identity: Identity },
): Promise<UserRow> {
  const { name, avatarUrl } = identity;
  const [user] = await db
    .insert(users)
    .values({ id, ...identity })
    .onConflictDoUpdate({
      target: [users.provider, users.providerId],
      set: { name, avatarUrl },
    })
    .returning();
  if (!user) throw new Error('an upsert returns its row');
  return user;
}

export interface NewSession {
  readonly id: string;
  readonly userId: string;
  readonly league: string;
  readonly tokenHash: string;
  readonly userAgent: string | null;
  readonly lifetimeSeconds: number;
}

export async function createSession(db: Db, session: NewSession): Promise<void> {
  const { lifetimeSeconds, ...row } = session;
  await db.insert(sessions).values({
    ...row,
    expiresAt: sql`clock_timestamp() + make_interval(secs => ${lifetimeSeconds})`,
  });
}

/** A session that is good now, and whose it is. */
export interface LiveSession {
  readonly id: string;
  readonly league: string;
  readonly user: UserRow;
}

const isLive = (idleSeconds: number) =>
  and(
    isNull(sessions.revokedAt),
    gt(sessions.expiresAt, sql`clock_timestamp()`),
    gt(sessions.lastSeenAt, sql`clock_timestamp() - make_interval(secs => ${idleSeconds})`),
  );

export interface SessionLookup {
  readonly tokenHash: string;
  readonly idleSeconds: number;
}

/** The session of a cookie; undefined when it is unknown, over or revoked. */
export async function findSession(
  db: Db,
  { tokenHash, idleSeconds }: SessionLookup,
): Promise<LiveSession | undefined> {
  const [row] = await db
    .select({ id: sessions.id, league: sessions.league, user: users })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.tokenHash, tokenHash), isLive(idleSeconds)));
  return row;
}

export async function findSessionById(
  db: Db,
  { id, idleSeconds }: { readonly id: string; readonly idleSeconds: number },
): Promise<LiveSession | undefined> {
  const [row] = await db
    .select({ id: sessions.id, league: sessions.league, user: users })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.id, id), isLive(idleSeconds)));
  return row;
}

/** Notes that a session is in use; at most once a minute, so that reading stays reading. */
export async function touchSession(db: Db, id: string): Promise<void> {
  await db
    .update(sessions)
    .set({ lastSeenAt: sql`clock_timestamp()` })
    .where(
      and(
        eq(sessions.id, id),
        lt(sessions.lastSeenAt, sql`clock_timestamp() - interval '1 minute'`),
      ),
    );
}

export async function revokeSession(db: Db, id: string): Promise<void> {
  await db
    .update(sessions)
    .set({ revokedAt: sql`clock_timestamp()` })
    .where(and(eq(sessions.id, id), isNull(sessions.revokedAt)));
}

export interface NewTicket {
  readonly ticketHash: string;
  readonly league: string;
  readonly sessionId: string | null;
  readonly lifetimeSeconds: number;
}

/** Puts a ticket down, and clears away those that nobody used. */
export async function createTicket(db: Db, ticket: NewTicket): Promise<void> {
  const { lifetimeSeconds, ...row } = ticket;
  await db.delete(socketTickets).where(lt(socketTickets.expiresAt, sql`clock_timestamp()`));
  await db.insert(socketTickets).values({
    ...row,
    expiresAt: sql`clock_timestamp() + make_interval(secs => ${lifetimeSeconds})`,
  });
}

/** Takes a ticket: of two that come with it, one gets it. */
export async function takeTicket(
  db: Db,
  ticketHash: string,
): Promise<{ readonly league: string; readonly sessionId: string | null } | undefined> {
  const [ticket] = await db
    .delete(socketTickets)
    .where(eq(socketTickets.ticketHash, ticketHash))
    .returning({
      league: socketTickets.league,
      sessionId: socketTickets.sessionId,
      fresh: sql<boolean>`${socketTickets.expiresAt} > clock_timestamp()`,
    });
  return ticket?.fresh ? ticket : undefined;
}

/** Takes away what nobody can use any more. */
export async function deleteOldSessions(db: Db): Promise<void> {
  await db
    .delete(sessions)
    .where(
      or(
        lt(sessions.expiresAt, sql`clock_timestamp() - interval '1 day'`),
        lt(sessions.revokedAt, sql`clock_timestamp() - interval '1 day'`),
      ),
    );
}
