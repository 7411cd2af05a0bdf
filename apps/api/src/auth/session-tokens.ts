import {
  type Db,
  findRetiredToken,
  findSessions,
  type LiveSession,
  revokeSession,
  rotateToken,
  touchSessions,
} from '@paper-dynasty/db';
import { sha256Hex } from '../ids.ts';
import type { Log } from '../log.ts';
import { together } from '../together.ts';
import type { Keys } from './keys.ts';

/** A session, and the token that its cookie should hold now. */
export interface Rotated {
  readonly session: LiveSession;
  readonly token: string;
}

/** The secrets of the cookies: which session one stands for, and what follows it. */
export interface SessionTokens {
  readonly find: (token: string, league: string) => Promise<Rotated | null>;
  readonly rotate: (token: string, league: string) => Promise<Rotated | null>;
}

export interface SessionParts {
  readonly db: Db;
  readonly keys: Keys;
  readonly log: Log;
}

/** A session that nobody uses for a day is over. */
export const IDLE_SECONDS = 24 * 60 * 60;
/** A second tab may come with the token before for this long. */
const GRACE_SECONDS = 30;
/** Rotations that may happen within the grace. */
const CHAIN = 16;
/** Sessions that are asked for in one. */
const AT_ONCE = 1_000;

export function createSessionTokens(parts: SessionParts): SessionTokens {
  const { db, keys } = parts;
  // After a restart everybody comes at once, and nobody has been noted for a while.
  const findOne = together(AT_ONCE, (tokenHashes: readonly string[]) =>
    findSessions(db, { tokenHashes, idleSeconds: IDLE_SECONDS }),
  );
  const touch = together(AT_ONCE, async (ids: readonly string[]) => {
    await touchSessions(db, ids);
    return ids;
  });
  const find = async (token: string, league: string): Promise<Rotated | null> => {
    const session = await findOne(sha256Hex(token));
    if (session?.toBeNoted) await touch(session.id);
    const found = session ? { session, token } : await findReplaced(parts, token);
    return found?.session.league === league ? found : null;
  };
  return {
    find,
    rotate: async (token, league) => {
      const found = await find(token, league);
      // A successor that is on its way is not replaced again.
      if (!found || found.token !== token) return found;
      const [successor = ''] = keys.successors(token);
      const rotation = { fromHash: sha256Hex(token), toHash: sha256Hex(successor) };
      await rotateToken(db, { sessionId: found.session.id, ...rotation });
      return { session: found.session, token: successor };
    },
  };
}

/** The session of a token that was replaced lately, or whose successor never arrived. */
async function findReplaced(
  { db, keys, log }: SessionParts,
  token: string,
): Promise<Rotated | null> {
  const lookup = { tokenHash: sha256Hex(token), idleSeconds: IDLE_SECONDS };
  const retired = await findRetiredToken(db, lookup);
  if (!retired) return null;
  const { session, currentHash, currentUsed, retiredSecondsAgo } = retired;
  const path = pathTo(keys, token, currentHash);
  const lost = path?.length === 1 && !currentUsed;
  const current = path?.at(-1);
  if (current && (lost || retiredSecondsAgo <= GRACE_SECONDS)) return { session, token: current };
  // Whoever comes with an old token so late has copied it, or its owner has been copied.
  log.warn({ session: session.id, user: session.user.id }, 'an old session token came again');
  await revokeSession(db, session.id);
  return null;
}

/** The successors from a token to the current one; undefined when it does not come from there. */
function pathTo(keys: Keys, token: string, currentHash: string): readonly string[] | undefined {
  const path: string[] = [];
  let last = token;
  while (path.length < CHAIN) {
    const next = keys.successors(last);
    const current = next.find((one) => sha256Hex(one) === currentHash);
    path.push(current ?? next[0] ?? '');
    if (current) return path;
    last = path.at(-1) ?? '';
  }
  return undefined;
}
