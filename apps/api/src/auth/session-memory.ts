import type { LiveSession } from '@paper-dynasty/db';
import { sha256Hex } from '../ids.ts';

/**
 * Sessions that hold a socket on this server. Whether they are good is looked up for all of them
 * every two seconds, so a call that comes with the cookie of one need not ask again.
 */
export interface SessionMemory {
  readonly recall: (token: string, league: string) => LiveSession | undefined;
  readonly remember: (token: string, session: LiveSession) => void;
  /** It was good a moment ago, when all that hold a socket were looked up. */
  readonly isConfirmed: (id: string) => boolean;
  /** These, and only these, are good now. */
  readonly confirm: (ids: ReadonlySet<string>) => void;
  readonly forget: (id: string) => void;
}

/** A session that has ended goes on for so long at most where nobody tells this server. */
const CONFIRMED_MS = 3_000;
/** Less than a token that was replaced is still good for; and a session's use is noted again. */
const REMEMBERED_MS = 20_000;

/** @param now milliseconds that never go back */
export function createSessionMemory(now: () => number = () => performance.now()): SessionMemory {
  const known = new Map<string, { readonly session: LiveSession; readonly at: number }>();
  let confirmed: { readonly ids: Set<string>; readonly at: number } = { ids: new Set(), at: 0 };
  const isConfirmed = (id: string): boolean =>
    confirmed.ids.has(id) && now() - confirmed.at < CONFIRMED_MS;
  return {
    isConfirmed,
    recall: (token, league) => {
      const found = known.get(sha256Hex(token));
      if (!found || now() - found.at > REMEMBERED_MS) return undefined;
      const { session } = found;
      return session.league === league && isConfirmed(session.id) ? session : undefined;
    },
    remember: (token, session) => {
      if (isConfirmed(session.id)) known.set(sha256Hex(token), { session, at: now() });
    },
    confirm: (ids) => {
      confirmed = { ids: new Set(ids), at: now() };
      for (const [hash, { session }] of known) if (!ids.has(session.id)) known.delete(hash);
    },
    forget: (id) => {
      confirmed.ids.delete(id);
    },
  };
}
