import {
  createSession,
  createTickets,
  type Db,
  deleteOldSessions,
  deleteOldTickets,
  findLiveSessionIds,
  findSessionById,
  type Identity,
  type LiveSession,
  listSessions,
  type NewTicket,
  type OwnSession,
  revokeOtherSessions,
  revokeOwnSession,
  revokeSession,
  saveUser,
  type TakenTicket,
  takeTickets,
} from '@paper-dynasty/db';
import { newId, newToken, sha256Hex } from '../ids.ts';
import { together } from '../together.ts';
import { createSessionMemory } from './session-memory.ts';
import { createSessionQuestions, type SessionQuestions } from './session-questions.ts';
import {
  createSessionTokens,
  IDLE_SECONDS,
  type Rotated,
  type SessionParts,
} from './session-tokens.ts';

/** Who is signed in, on which league's site. Cookies and tickets are kept as hashes. */
export interface Sessions {
  /** Signs in and returns the secret for the cookie. */
  readonly signIn: (request: SignIn) => Promise<string>;
  /** The session of a cookie on this league's site; null when it is over, revoked or foreign. */
  readonly find: (token: string, league: string) => Promise<LiveSession | null>;
  /** The session with this id, for whoever has an access token. */
  readonly findById: (id: string) => Promise<LiveSession | null>;
  /** Replaces the cookie's secret: tabs that come with the same one get the same successor. */
  readonly rotate: (token: string, league: string) => Promise<Rotated | null>;
  /** Whether it is still good; the answer may be some seconds old. */
  readonly isLive: (session: LiveSession) => boolean | Promise<boolean>;
  /** Which of these, all that hold a socket here, are still good, now. */
  readonly confirm: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly revoke: (session: LiveSession) => Promise<void>;
  /** Where this person is signed in, in any league. */
  readonly ofUser: (userId: string) => Promise<readonly OwnSession[]>;
  /** Ends one of this person's sessions; false when it is not his, or over. */
  readonly revokeOwn: (userId: string, id: string) => Promise<boolean>;
  /** Ends every session of this person but the one he asks with; how many there were. */
  readonly revokeOthers: (session: LiveSession) => Promise<number>;
  /** Takes away those that have been over for a day, and tickets that nobody used; for a chore. */
  readonly clearOld: () => Promise<void>;
  /** Opens one WebSocket, within 30 seconds. */
  readonly ticket: (league: string, session: LiveSession | null) => Promise<string>;
  /** What a ticket stands for; undefined when it is unknown, used or old. */
  readonly redeem: (ticket: string) => Promise<Redeemed | undefined>;
}

interface SignIn {
  readonly identity: Identity;
  readonly league: string;
  readonly userAgent: string | null;
}

export type Redeemed = TakenTicket;

const LIFETIME_SECONDS = 30 * IDLE_SECONDS;
export const TICKET_SECONDS = 30;
const TICKETS_AT_ONCE = 1_000;

export function createSessions(parts: SessionParts): Sessions {
  const { db } = parts;
  const tokens = createSessionTokens(parts);
  const memory = createSessionMemory();
  const findById = async (id: string): Promise<LiveSession | null> =>
    (await findSessionById(db, { id, idleSeconds: IDLE_SECONDS })) ?? null;
  const asked = createSessionQuestions(async (id) => (await findById(id)) !== null);
  const forget = (id: string): void => {
    asked.forget(id);
    memory.forget(id);
  };
  return {
    signIn: (request) => signIn(db, request),
    find: async (token, league) => {
      const known = memory.recall(token, league);
      if (known) return known;
      const found = await tokens.find(token, league);
      // Only the newest: an old one that comes again may be a thief's.
      if (found?.token === token) memory.remember(token, found.session);
      return found?.session ?? null;
    },
    findById,
    rotate: tokens.rotate,
    isLive: ({ id }) => memory.isConfirmed(id) || asked.isLive(id),
    confirm: async (ids) => {
      const live = await findLiveSessionIds(db, { ids, idleSeconds: IDLE_SECONDS });
      memory.confirm(live);
      return live;
    },
    revoke: async ({ id }) => {
      forget(id);
      await revokeSession(db, id);
    },
    ofUser: (userId) => listSessions(db, { userId, idleSeconds: IDLE_SECONDS }),
    revokeOwn: async (userId, id) => {
      forget(id);
      return (await revokeOwnSession(db, { userId, id })) !== undefined;
    },
    revokeOthers: async ({ id, user }) => {
      const ended = await revokeOtherSessions(db, { userId: user.id, keep: id });
      for (const one of ended) forget(one);
      return ended.length;
    },
    clearOld: async () => {
      await deleteOldTickets(db);
      await deleteOldSessions(db, IDLE_SECONDS);
    },
    ...ticketDesk(db, asked.askedElsewhere),
  };
}

/** @param askedElsewhere hears whose session has been seen to be good, and since when that is asked */
function ticketDesk(
  db: Db,
  askedElsewhere: SessionQuestions['askedElsewhere'],
): Pick<Sessions, 'ticket' | 'redeem'> {
  // After a restart everybody comes at once, and with a ticket of his own.
  const write = together(TICKETS_AT_ONCE, async (tickets: readonly NewTicket[]) => {
    await createTickets(db, { tickets, lifetimeSeconds: TICKET_SECONDS });
    return tickets;
  });
  const take = together(TICKETS_AT_ONCE, (ticketHashes: readonly string[]) =>
    takeTickets(db, { ticketHashes, idleSeconds: IDLE_SECONDS }),
  );
  return {
    ticket: async (league, session) => {
      const ticket = newToken();
      await write({ ticketHash: sha256Hex(ticket), league, sessionId: session?.id ?? null });
      return ticket;
    },
    redeem: async (ticket) => {
      const know = askedElsewhere();
      const taken = await take(sha256Hex(ticket));
      if (taken?.session) know(taken.session.id);
      return taken;
    },
  };
}

async function signIn(db: Db, { identity, league, userAgent }: SignIn): Promise<string> {
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
}
