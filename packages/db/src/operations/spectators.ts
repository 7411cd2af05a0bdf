import { and, eq } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { gameSpectators, users } from '../schema/index.ts';

export interface Spectator {
  readonly gameId: string;
  readonly userId: string;
}

/** Whether the managers of a private game have let him in. */
export async function isSpectator(db: Db, { gameId, userId }: Spectator): Promise<boolean> {
  const [row] = await db
    .select({ since: gameSpectators.since })
    .from(gameSpectators)
    .where(and(eq(gameSpectators.gameId, gameId), eq(gameSpectators.userId, userId)));
  return row !== undefined;
}

export async function admitSpectator(db: Db, { gameId, userId }: Spectator): Promise<void> {
  await db.insert(gameSpectators).values({ gameId, userId }).onConflictDoNothing();
}

export async function dismissSpectator(db: Db, { gameId, userId }: Spectator): Promise<void> {
  await db
    .delete(gameSpectators)
    .where(and(eq(gameSpectators.gameId, gameId), eq(gameSpectators.userId, userId)));
}

/** Those who were let in, the first first. */
export function listSpectators(
  db: Db,
  gameId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return db
    .select({ id: users.id, name: users.name })
    .from(gameSpectators)
    .innerJoin(users, eq(users.id, gameSpectators.userId))
    .where(eq(gameSpectators.gameId, gameId))
    .orderBy(gameSpectators.since);
}
