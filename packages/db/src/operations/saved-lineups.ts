import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { type SavedLineupRow, savedLineups } from '../schema/index.ts';

export type SavedLineup = Omit<SavedLineupRow, 'savedAt'>;
export type SavedLineupsOf = Pick<SavedLineupRow, 'userId' | 'league' | 'teamId'>;
export type SavedLineupKey = Omit<SavedLineup, 'slots'>;

const ofTeam = ({ userId, league, teamId }: SavedLineupsOf) =>
  and(
    eq(savedLineups.userId, userId),
    eq(savedLineups.league, league),
    eq(savedLineups.teamId, teamId),
  );

/** What this manager has put by for this team: at most one for each hand, with and without DH. */
export function readSavedLineups(
  db: Db,
  key: SavedLineupsOf,
): Promise<readonly Pick<SavedLineup, 'against' | 'dh' | 'slots'>[]> {
  return db
    .select({
      against: savedLineups.against,
      dh: savedLineups.dh,
      slots: savedLineups.slots,
    })
    .from(savedLineups)
    .where(ofTeam(key))
    .orderBy(savedLineups.against, savedLineups.dh);
}

/** Keeps it, in place of the one before. */
export async function saveLineup(db: Db, lineup: SavedLineup): Promise<void> {
  const { slots } = lineup;
  await db
    .insert(savedLineups)
    .values(lineup)
    .onConflictDoUpdate({
      target: [
        savedLineups.userId,
        savedLineups.league,
        savedLineups.teamId,
        savedLineups.against,
        savedLineups.dh,
      ],
      set: { slots, savedAt: sql`clock_timestamp()` },
    });
}

export async function forgetLineup(db: Db, key: SavedLineupKey): Promise<void> {
  await db
    .delete(savedLineups)
    .where(and(ofTeam(key), eq(savedLineups.against, key.against), eq(savedLineups.dh, key.dh)));
}
