import { createHash } from 'node:crypto';
import { and, asc, desc, eq, gt, lt, sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { auditEvents, users } from '../schema/index.ts';
import { iso } from './moments.ts';

/** What an official is about to do, and why. */
export interface NewAuditEvent {
  /** Also the id of the action in the game's log. */
  readonly id: string;
  readonly league: string;
  /** Null: the operator, at the command line. */
  readonly actorUserId: string | null;
  readonly action: string;
  readonly gameId: string | null;
  readonly reason: string;
  readonly details: unknown;
  /** Of the game's log before. */
  readonly gameHash: string | null;
}

export interface AuditEvent extends Omit<NewAuditEvent, 'details'> {
  readonly number: number;
  /** JSON, letter for letter as it was hashed. */
  readonly details: string;
  readonly hash: string;
  /** ISO 8601. */
  readonly at: string;
}

const CHAIN_START = '0'.repeat(64);

/** SHA-256 over the hash before, and everything the event says. */
export function auditHash(before: string, event: Omit<AuditEvent, 'hash'>): string {
  const { id, league, number, actorUserId, action, gameId, reason, details, gameHash, at } = event;
  const said = [before, id, league, number, actorUserId, action, gameId, reason, details];
  return createHash('sha256')
    .update(JSON.stringify([...said, gameHash, at]))
    .digest('hex');
}

/** Until the transaction ends nobody else writes to the league's audit log. */
export async function holdAudit(tx: Tx, league: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`audit ${league}`}))`);
}

/** Appends to a league's audit log; those who come at once wait for each other. */
export function appendAuditEvent(db: Db | Tx, event: NewAuditEvent): Promise<AuditEvent> {
  return db.transaction(async (tx) => {
    await holdAudit(tx, event.league);
    const [last] = await tx
      .select({ number: auditEvents.number, hash: auditEvents.hash })
      .from(auditEvents)
      .where(eq(auditEvents.league, event.league))
      .orderBy(desc(auditEvents.number))
      .limit(1);
    const [clock] = await tx.execute<{ at: string }>(
      sql`select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`,
    );
    const said = {
      ...event,
      details: JSON.stringify(event.details ?? null),
      number: (last?.number ?? 0) + 1,
      at: clock?.at ?? '',
    };
    const row: AuditEvent = { ...said, hash: auditHash(last?.hash ?? CHAIN_START, said) };
    await tx.insert(auditEvents).values(row);
    return row;
  });
}

export interface AuditRange {
  readonly league: string;
  readonly after: number;
  readonly limit: number;
}

const AUDITED = {
  id: auditEvents.id,
  league: auditEvents.league,
  number: auditEvents.number,
  actorUserId: auditEvents.actorUserId,
  action: auditEvents.action,
  gameId: auditEvents.gameId,
  reason: auditEvents.reason,
  details: auditEvents.details,
  gameHash: auditEvents.gameHash,
  hash: auditEvents.hash,
  at: iso(auditEvents.at),
};

/** A league's audit log in order. */
export function readAuditEvents(
  db: Db,
  { league, after, limit }: AuditRange,
): Promise<readonly AuditEvent[]> {
  return db
    .select(AUDITED)
    .from(auditEvents)
    .where(and(eq(auditEvents.league, league), gt(auditEvents.number, after)))
    .orderBy(asc(auditEvents.number))
    .limit(limit);
}

/** An event of any league's audit log, by its id. */
export async function findAuditEvent(db: Db | Tx, id: string): Promise<AuditEvent | undefined> {
  const [found] = await db.select(AUDITED).from(auditEvents).where(eq(auditEvents.id, id));
  return found;
}

export interface LatestAudit {
  readonly league: string;
  /** Events before this number; from the end on if it is not there. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** A league's audit log from its end, with the names of those who acted. */
export function readLatestAuditEvents(
  db: Db,
  { league, before, limit }: LatestAudit,
): Promise<readonly (AuditEvent & { readonly actorName: string | null })[]> {
  return db
    .select({ ...AUDITED, actorName: users.name })
    .from(auditEvents)
    .leftJoin(users, eq(users.id, auditEvents.actorUserId))
    .where(
      and(
        eq(auditEvents.league, league),
        before === undefined ? undefined : lt(auditEvents.number, before),
      ),
    )
    .orderBy(desc(auditEvents.number))
    .limit(limit);
}

/** The number of the first event whose hash does not fit; null: the chain holds. */
export function firstBrokenAuditEvent(
  events: readonly AuditEvent[],
  before: string = CHAIN_START,
): number | null {
  let hash = before;
  for (const event of events) {
    if (event.hash !== auditHash(hash, event)) return event.number;
    hash = event.hash;
  }
  return null;
}
