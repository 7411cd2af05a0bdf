import {
  createSession,
  createTicket,
  type Db,
  findSession,
  findSessionById,
  type Identity,
  type LiveSession,
  revokeSession,
  saveUser,
  takeTicket,
  touchSession,
} from '@paper-dynasty/db';
import { newId, newToken, sha256Hex } from '../ids.ts';

/** Who is signed in, on which league's site. Cookies and tickets are kept as hashes. */
export interface Sessions {
  /** Signs in and returns the secret for the cookie. */
  readonly signIn: (request: SignIn) => Promise<string>;
  /** The session of a cookie on this league's site; null when it is over, revoked or foreign. */
  readonly find: (token: string, league: string) => Promise<LiveSession | null>;
  /** Whether it is still good; the answer may be some seconds old. */
  readonly isLive: (session: LiveSession) => Promise<boolean>;
  readonly revoke: (session: LiveSession) => Promise<void>;
  /** Opens one WebSocket, within 30 seconds. */
  readonly ticket: (league: string, session: LiveSession | null) => Promise<string>;
  /** What a ticket stands for; undefined when it is unknown, used or old. */
  readonly redeem: (ticket: string) => Promise<Redeemed | undefined>;
}

export interface SignIn {
  readonly identity: Identity;
  readonly league: string;
  readonly userAgent: string | null;
}

export interface Redeemed {
  readonly league: string;
  readonly session: LiveSession | null;
}

const DAY = 24 * 60 * 60;
const LIFETIME_SECONDS = 30 * DAY;
const IDLE_SECONDS = DAY;
export const TICKET_SECONDS = 30;
/** A revoked session may go on for this long. */
const TRUST_MS = 4_000;

export function createSessions(db: Db): Sessions {
  const checked = new Map<string, number>();
  return {
    signIn: async ({ identity, league, userAgent }) => {
      const user = await saveUser(db, { id: newId(), identity });
      const token = newToken();
      await createSession(db, {
        id: newId(),
        userId: user.id,
        league,
        tokenHash: sha256Hex(token),
        userAgent: userAgent?.slice(0, 300) ?? null,
        lifetimeSeconds: LIFETIME_SECONDS,
      });
      return token;
    },
    find: async (token, league) => {
      const lookup = { tokenHash: sha256Hex(token), idleSeconds: IDLE_SECONDS };
      const session = await findSession(db, lookup);
      if (!session || session.league !== league) return null;
      await touchSession(db, session.id);
      return session;
    },
    isLive: async ({ id }) => {
      if ((checked.get(id) ?? 0) > Date.now() - TRUST_MS) return true;
      const live = await findSessionById(db, { id, idleSeconds: IDLE_SECONDS });
      forgetOld(checked);
      if (live) checked.set(id, Date.now());
      return live !== undefined;
    },
    revoke: async ({ id }) => {
      checked.delete(id);
      await revokeSession(db, id);
    },
    ticket: async (league, session) => {
      const ticket = newToken();
      await createTicket(db, {
        ticketHash: sha256Hex(ticket),
        league,
        sessionId: session?.id ?? null,
        lifetimeSeconds: TICKET_SECONDS,
      });
      return ticket;
    },
    redeem: async (ticket) => {
      const taken = await takeTicket(db, sha256Hex(ticket));
      if (!taken) return undefined;
      const { league, sessionId } = taken;
      if (sessionId === null) return { league, session: null };
      const session = await findSessionById(db, { id: sessionId, idleSeconds: IDLE_SECONDS });
      return session && { league, session };
    },
  };
}

/** The map holds sessions in use now; the rest is looked up again. */
function forgetOld(checked: Map<string, number>): void {
  if (checked.size < 10_000) return;
  for (const [id, at] of checked) if (at < Date.now() - TRUST_MS) checked.delete(id);
}
