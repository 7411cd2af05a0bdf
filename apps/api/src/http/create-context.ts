import type { IncomingMessage } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { WebSocket } from 'ws';
import type { App } from '../app.ts';
import { bearerOf, sessionOfBearer } from '../auth/bearer.ts';
import { type CookieScope, sessionCookie } from '../auth/cookies.ts';
import type { Redeemed } from '../auth/sessions.ts';
import type { LeagueOffice } from '../leagues/leagues.ts';
import { networkOf } from '../limits/network-of.ts';
import type { Context } from '../trpc/context.ts';
import { inTime } from '../trpc/in-time.ts';
import { refuse } from '../trpc/refusal.ts';

/** Which league's site a call comes from: its proxy says so. */
export const LEAGUE_HEADER = 'x-league';

/** A program comes with a token, a browser with a cookie and the name of its page's site. */
export async function httpContext(
  app: App,
  { req, res }: { readonly req: FastifyRequest; readonly res: FastifyReply },
): Promise<Context> {
  const bearer = bearerOf(req.headers);
  const common = {
    app,
    socket: null,
    admitted: null,
    userAgent: req.headers['user-agent'] ?? null,
    ip: networkOf(req.ip),
  };
  if (bearer !== undefined) {
    const shown = await inTime(sessionOfBearer(app, bearer));
    if (!shown) {
      // No procedure will count it: it comes to none.
      const wait = await app.limits.take('address', common.ip);
      if (wait !== undefined) throw refuse({ type: 'tooMany', retryAfterMs: wait });
      throw refuse({ type: 'notAllowed', reason: 'SIGN_IN_FIRST' });
    }
    const { session } = shown;
    const league = officeOf(app, session.league);
    return { ...common, league, session, cookies: null, stillSignedIn: always };
  }
  const league = officeOf(app, req.headers[LEAGUE_HEADER]);
  if (!isOwnPage(app, req)) throw refuse({ type: 'notAllowed', reason: 'OTHER_ORIGIN' });
  const cookies = sessionCookie({ request: req, reply: res }, scopeOf(app, league));
  const token = cookies.get();
  const session = token ? await inTime(app.sessions.find(token, league.league.id)) : null;
  return { ...common, league, session, cookies, stillSignedIn: always };
}

const always = (): boolean => true;

export const scopeOf = ({ settings }: App, { league }: LeagueOffice): CookieScope => ({
  league: league.id,
  secure: settings.secureSites.has(league.id),
});

/** Whatever changes something comes from a page of ours, and says so in every way it knows. */
const isOwnPage = (app: App, { method, headers }: FastifyRequest): boolean =>
  method === 'GET' ||
  (app.origins.has(headers.origin ?? '') && headers['sec-fetch-site'] !== 'cross-site');

/** What was shown when the socket was opened holds for as long as the session does, and the token. */
export function socketContext(
  app: App,
  { socket, req, who }: { socket: WebSocket; req: IncomingMessage; who: Visitor },
): Context {
  const { session } = who;
  return {
    app,
    league: officeOf(app, who.league),
    session,
    cookies: null,
    admitted: null,
    socket,
    stillSignedIn: () => !isOver(who) && (session === null || app.sessions.isLive(session)),
    userAgent: req.headers['user-agent'] ?? null,
    ip: who.ip,
  };
}

/** Who opened a socket, from where, and until when he may have it. */
export type Visitor = Redeemed & {
  readonly ip: string;
  /** Milliseconds; undefined: as long as the session lasts. */
  readonly goodUntil?: number;
};

/** The token that opened the socket is good no more. */
export const isOver = ({ goodUntil }: Pick<Visitor, 'goodUntil'>): boolean =>
  goodUntil !== undefined && Date.now() >= goodUntil;

function officeOf(app: App, id: unknown): LeagueOffice {
  const office = typeof id === 'string' ? app.leagues.get(id) : undefined;
  if (!office) throw refuse({ type: 'notFound', what: 'league' });
  return office;
}
