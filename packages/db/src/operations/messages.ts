import { and, desc, eq, gt, inArray, max, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { type MessageRow, messages, users } from '../schema/index.ts';
import { iso } from './moments.ts';

export type NewMessage = Pick<MessageRow, 'id' | 'gameId' | 'room' | 'userId' | 'kind' | 'text'>;

/** A message with the name of whoever said it. */
export interface SaidMessage extends Pick<MessageRow, 'number' | 'userId' | 'kind' | 'text'> {
  readonly name: string;
  readonly at: string;
}

/** Speakers of one room who come at the same moment take their numbers one after the other. */
const TRIES = 20;

/** Says it, once however often it comes. False when the room is too loud to get a word in. */
export async function addMessage(db: Db, message: NewMessage): Promise<boolean> {
  const { gameId, room, id } = message;
  const number = sql<number>`(select coalesce(max(number), 0) + 1 from messages
    where game_id = ${gameId} and room = ${room})`;
  for (let tries = 0; tries < TRIES; tries++) {
    const added = await db
      .insert(messages)
      .values({ ...message, number })
      .onConflictDoNothing()
      .returning({ id: messages.id });
    if (added.length > 0) return true;
    const known = await db.$count(messages, eq(messages.id, id));
    if (known > 0) return true;
  }
  return false;
}

export interface MessagesAfter extends Pick<MessageRow, 'gameId' | 'room'> {
  /** The last number that is known already. */
  readonly after: number;
  /** The newest so many. */
  readonly limit: number;
}

/** What was said after that, in its order. */
export async function readMessages(
  db: Db,
  { gameId, room, after, limit }: MessagesAfter,
): Promise<readonly SaidMessage[]> {
  const newest = await db
    .select({
      number: messages.number,
      userId: messages.userId,
      name: users.name,
      kind: messages.kind,
      text: messages.text,
      at: iso(messages.at),
    })
    .from(messages)
    .innerJoin(users, eq(users.id, messages.userId))
    .where(and(eq(messages.gameId, gameId), eq(messages.room, room), gt(messages.number, after)))
    .orderBy(desc(messages.number))
    .limit(limit);
  return newest.reverse();
}

/** The number of the last message in each room of these games. */
export async function readLastMessages(
  db: Db,
  gameIds: readonly string[],
): Promise<readonly (Pick<MessageRow, 'gameId' | 'room'> & { readonly last: number | null })[]> {
  if (gameIds.length === 0) return [];
  return db
    .select({ gameId: messages.gameId, room: messages.room, last: max(messages.number) })
    .from(messages)
    .where(inArray(messages.gameId, [...gameIds]))
    .groupBy(messages.gameId, messages.room);
}
