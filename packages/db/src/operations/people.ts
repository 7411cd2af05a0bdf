import { and, desc, eq, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { prepared } from '../prepared.ts';
import { retiredTokens, sessions, type UserRow, users } from '../schema/index.ts';
import { plainArray } from './arrays.ts';
import { isLive } from './is-live.ts';
import { iso } from './moments.ts';

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

export interface SessionLookup {
  readonly tokenHash: string;
  readonly idleSeconds: number;
}

export interface SessionLookups {
  readonly tokenHashes: readonly string[];
  readonly idleSeconds: number;
}

export interface FoundSession extends LiveSession {
  /** It is time to say that it is in use. */
  readonly toBeNoted: boolean;
}

/** Noted once a minute, and when a token comes for the first time. */
const isToBeNoted = sql<boolean>`(not ${sessions.tokenUsed} or ${sessions.lastSeenAt} < clock_timestamp() - interval '1 minute')`;

/** The sessions of cookies, in the order of their hashes; undefined where one is unknown, over or revoked. */
export async function findSessions(
  db: Db,
  { tokenHashes, idleSeconds }: SessionLookups,
): Promise<readonly (FoundSession | undefined)[]> {
  const hashes = plainArray([...new Set(tokenHashes)]);
  const rows = await sessionsByToken(db).execute({ hashes, idleSeconds });
  const found = new Map(rows.map(({ tokenHash, ...session }) => [tokenHash, session]));
  return tokenHashes.map((hash) => found.get(hash));
}

const sessionsByToken = prepared((db) =>
  db
    .select({
      tokenHash: sessions.tokenHash,
      id: sessions.id,
      league: sessions.league,
      user: users,
      toBeNoted: isToBeNoted,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        // In a question of its own: a list that is seen to be short is planned for anew each time.
        sql`${sessions.tokenHash} = any((select ${sql.placeholder('hashes')}::bpchar[])::bpchar[])`,
        isLive(sql.placeholder('idleSeconds')),
      ),
    )
    .prepare('sessions_by_token'),
);

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

/** Which of these sessions are good now. */
export async function findLiveSessionIds(
  db: Db,
  { ids, idleSeconds }: { readonly ids: readonly string[]; readonly idleSeconds: number },
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(inArray(sessions.id, [...ids]), isLive(idleSeconds)));
  return new Set(rows.map(({ id }) => id));
}

/**
 * Notes that sessions and their tokens are in use, but for those that somebody else is writing to:
 * he notes the same, or whoever comes next with it does.
 */
export async function touchSessions(db: Db, ids: readonly string[]): Promise<void> {
  const free = db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(inArray(sessions.id, [...new Set(ids)]), isToBeNoted))
    .for('no key update', { skipLocked: true });
  await db
    .update(sessions)
    .set({ lastSeenAt: sql`clock_timestamp()`, tokenUsed: true })
    .where(inArray(sessions.id, free));
}

/** A token that was replaced, with the session it belonged to. */
export interface RetiredToken {
  readonly session: LiveSession;
  /** Of the token that replaced the last one. */
  readonly currentHash: string;
  /** Whether anybody has come with that one. */
  readonly currentUsed: boolean;
  readonly retiredSecondsAgo: number;
}

/** The session of a token that was replaced; undefined when it is unknown, or its session over. */
export async function findRetiredToken(
  db: Db,
  { tokenHash, idleSeconds }: SessionLookup,
): Promise<RetiredToken | undefined> {
  const [row] = await db
    .select({
      id: sessions.id,
      league: sessions.league,
      user: users,
      currentHash: sessions.tokenHash,
      currentUsed: sessions.tokenUsed,
      retiredSecondsAgo: sql<number>`extract(epoch from clock_timestamp() - ${retiredTokens.retiredAt})::float8`,
    })
    .from(retiredTokens)
    .innerJoin(sessions, eq(sessions.id, retiredTokens.sessionId))
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(retiredTokens.tokenHash, tokenHash), isLive(idleSeconds)));
  if (!row) return undefined;
  const { id, league, user, ...token } = row;
  return { session: { id, league, user }, ...token };
}

export interface Rotation {
  readonly sessionId: string;
  readonly fromHash: string;
  readonly toHash: string;
}

/** Replaces a session's token; false when another tab has done so already. */
export function rotateToken(db: Db, { sessionId, fromHash, toHash }: Rotation): Promise<boolean> {
  return db.transaction(async (tx) => {
    const rotated = await tx
      .update(sessions)
      .set({ tokenHash: toHash, tokenUsed: false, rotatedAt: sql`clock_timestamp()` })
      .where(
        and(
          eq(sessions.id, sessionId),
          eq(sessions.tokenHash, fromHash),
          isNull(sessions.revokedAt),
        ),
      )
      .returning({ id: sessions.id });
    if (rotated.length === 0) return false;
    await tx.insert(retiredTokens).values({ tokenHash: fromHash, sessionId });
    return true;
  });
}

export async function revokeSession(db: Db, id: string): Promise<void> {
  await db
    .update(sessions)
    .set({ revokedAt: sql`clock_timestamp()` })
    .where(and(eq(sessions.id, id), isNull(sessions.revokedAt)));
}

/** A browser in which somebody is signed in, as he sees it himself. Times are ISO 8601. */
export interface OwnSession {
  readonly id: string;
  readonly league: string;
  readonly userAgent: string | null;
  readonly createdAt: string;
  readonly lastSeenAt: string;
}

/** Where this user is signed in now, the latest seen first. */
export function listSessions(
  db: Db,
  { userId, idleSeconds }: { readonly userId: string; readonly idleSeconds: number },
): Promise<readonly OwnSession[]> {
  return db
    .select({
      id: sessions.id,
      league: sessions.league,
      userAgent: sessions.userAgent,
      createdAt: iso(sessions.createdAt),
      lastSeenAt: iso(sessions.lastSeenAt),
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), isLive(idleSeconds)))
    .orderBy(desc(sessions.lastSeenAt));
}

/** Ends one of a user's sessions; undefined when it is not his, or over already. */
export async function revokeOwnSession(
  db: Db,
  { userId, id }: { readonly userId: string; readonly id: string },
): Promise<string | undefined> {
  const [row] = await db
    .update(sessions)
    .set({ revokedAt: sql`clock_timestamp()` })
    .where(and(eq(sessions.id, id), eq(sessions.userId, userId), isNull(sessions.revokedAt)))
    .returning({ id: sessions.id });
  return row?.id;
}

/** Ends all sessions of a user but this one. */
export async function revokeOtherSessions(
  db: Db,
  { userId, keep }: { readonly userId: string; readonly keep: string },
): Promise<readonly string[]> {
  const rows = await db
    .update(sessions)
    .set({ revokedAt: sql`clock_timestamp()` })
    .where(and(eq(sessions.userId, userId), ne(sessions.id, keep), isNull(sessions.revokedAt)))
    .returning({ id: sessions.id });
  return rows.map(({ id }) => id);
}

/**
 * Takes away sessions that have been over for a day, with what hangs on them.
 * @param idleSeconds after which a session that nobody uses is over
 */
export async function deleteOldSessions(db: Db, idleSeconds: number): Promise<void> {
  const yesterday = sql`clock_timestamp() - interval '1 day'`;
  await db
    .delete(sessions)
    .where(
      or(
        lt(sessions.expiresAt, yesterday),
        lt(sessions.revokedAt, yesterday),
        lt(sessions.lastSeenAt, sql`${yesterday} - make_interval(secs => ${idleSeconds})`),
      ),
    );
}
