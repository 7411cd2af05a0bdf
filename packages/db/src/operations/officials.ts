import { and, eq } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { officials, type UserRow } from '../schema/index.ts';

/** A person as Discord or the demo league knows him. */
export type OfficialKey = Pick<UserRow, 'provider' | 'providerId'> & { readonly league: string };

const is = ({ league, provider, providerId }: OfficialKey) =>
  and(
    eq(officials.league, league),
    eq(officials.provider, provider),
    eq(officials.providerId, providerId),
  );

/** Whether he is an official of this league now. */
export async function isOfficial(db: Db, key: OfficialKey): Promise<boolean> {
  const [row] = await db.select({ since: officials.since }).from(officials).where(is(key));
  return row !== undefined;
}

/** False: he was one already. */
export async function appointOfficial(
  db: Db | Tx,
  { league, provider, providerId }: OfficialKey,
): Promise<boolean> {
  const added = await db
    .insert(officials)
    .values({ league, provider, providerId })
    .onConflictDoNothing()
    .returning({ since: officials.since });
  return added.length > 0;
}

/** False: he was none. */
export async function dismissOfficial(db: Db | Tx, key: OfficialKey): Promise<boolean> {
  const gone = await db.delete(officials).where(is(key)).returning({ since: officials.since });
  return gone.length > 0;
}
