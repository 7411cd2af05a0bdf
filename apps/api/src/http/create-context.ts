import type { IncomingMessage } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { WebSocket } from 'ws';
import type { App } from '../app.ts';
import { cookieJar, readCookie } from '../auth/cookies.ts';
import type { Redeemed } from '../auth/sessions.ts';
import type { LeagueOffice } from '../leagues/leagues.ts';
import type { Context } from '../trpc/context.ts';
import { refuse } from '../trpc/refusal.ts';

/** Which league's site a call comes from: its proxy says so. */
export const LEAGUE_HEADER = 'x-league';

export async function httpContext(
  app: App,
  { req, res }: { readonly req: FastifyRequest; readonly res: FastifyReply },
): Promise<Context> {
  const league = officeOf(app, req.headers[LEAGUE_HEADER]);
  const { id } = league.league;
  if (req.method !== 'GET' && !app.origins.has(req.headers.origin ?? '')) {
    throw refuse({ type: 'notAllowed', reason: 'OTHER_ORIGIN' });
  }
  const scope = { league: id, secure: app.settings.secureSites.has(id) };
  const token = readCookie(req, scope);
  return {
    app,
    league,
    session: token ? await app.sessions.find(token, id) : null,
    cookies: cookieJar(res, scope),
    socket: null,
    stillSignedIn: () => Promise.resolve(true),
    userAgent: req.headers['user-agent'] ?? null,
  };
}

/** What the ticket said when the socket was opened holds for as long as the session does. */
export function socketContext(
  app: App,
  { socket, req, who }: { socket: WebSocket; req: IncomingMessage; who: Redeemed },
): Context {
  const { session } = who;
  return {
    app,
    league: officeOf(app, who.league),
    session,
    cookies: null,
    socket,
    stillSignedIn: () => (session ? app.sessions.isLive(session) : Promise.resolve(true)),
    userAgent: req.headers['user-agent'] ?? null,
  };
}

function officeOf(app: App, id: unknown): LeagueOffice {
  const office = typeof id === 'string' ? app.leagues.get(id) : undefined;
  if (!office) throw refuse({ type: 'notFound', what: 'league' });
  return office;
}
