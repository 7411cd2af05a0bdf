import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { type AnnotationRow, annotations, users } from '../schema/index.ts';
import { iso } from './moments.ts';

export type NewAnnotation = Omit<AnnotationRow, 'notedAt'>;

/** Ratings of a player, and who typed them in when (ISO 8601). */
export interface NotedRatings extends Pick<AnnotationRow, 'playerId' | 'ratings'> {
  readonly by: string;
  readonly at: string;
}

/** What has been noted of these players. */
export async function readAnnotations(
  db: Db,
  { league, playerIds }: { readonly league: string; readonly playerIds: readonly string[] },
): Promise<readonly NotedRatings[]> {
  if (playerIds.length === 0) return [];
  return db
    .select({
      playerId: annotations.playerId,
      ratings: annotations.ratings,
      by: users.name,
      at: iso(annotations.notedAt),
    })
    .from(annotations)
    .innerJoin(users, eq(users.id, annotations.userId))
    .where(and(eq(annotations.league, league), inArray(annotations.playerId, [...playerIds])));
}

/** Notes them, in place of those before. */
export async function saveAnnotation(db: Db, annotation: NewAnnotation): Promise<void> {
  const { ratings, userId } = annotation;
  await db
    .insert(annotations)
    .values(annotation)
    .onConflictDoUpdate({
      target: [annotations.league, annotations.playerId],
      set: { ratings, userId, notedAt: sql`clock_timestamp()` },
    });
}

export async function deleteAnnotation(
  db: Db,
  { league, playerId }: Pick<AnnotationRow, 'league' | 'playerId'>,
): Promise<void> {
  await db
    .delete(annotations)
    .where(and(eq(annotations.league, league), eq(annotations.playerId, playerId)));
}
