import { eq, lt, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { type SignInAttemptRow, signInAttempts } from '../schema/index.ts';

export type SignInAttempt = Omit<SignInAttemptRow, 'expiresAt'>;

/** Notes that a browser has been sent to Discord; old attempts are cleared away. */
export async function saveSignInAttempt(
  db: Db,
  attempt: SignInAttempt & { readonly lifetimeSeconds: number },
): Promise<void> {
  const { lifetimeSeconds, ...row } = attempt;
  await db.delete(signInAttempts).where(lt(signInAttempts.expiresAt, sql`clock_timestamp()`));
  await db.insert(signInAttempts).values({
    ...row,
    expiresAt: sql`clock_timestamp() + make_interval(secs => ${lifetimeSeconds})`,
  });
}

/** Takes an attempt: whoever comes with the same state again finds nothing. */
export async function takeSignInAttempt(
  db: Db,
  stateHash: string,
): Promise<SignInAttempt | undefined> {
  const [row] = await db
    .delete(signInAttempts)
    .where(eq(signInAttempts.stateHash, stateHash))
    .returning({
      stateHash: signInAttempts.stateHash,
      browserHash: signInAttempts.browserHash,
      league: signInAttempts.league,
      verifier: signInAttempts.verifier,
      returnTo: signInAttempts.returnTo,
      fresh: sql<boolean>`${signInAttempts.expiresAt} > clock_timestamp()`,
    });
  if (!row?.fresh) return undefined;
  const { fresh, ...attempt } = row;
  return attempt;
}
