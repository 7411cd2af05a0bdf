import { fastifyCookie } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CookieJar } from '../trpc/context.ts';
import { ATTEMPT_SECONDS } from './discord-sign-in.ts';

const DAYS_30 = 30 * 24 * 60 * 60;

export interface CookieScope {
  readonly league: string;
  /** The site is served over TLS. */
  readonly secure: boolean;
}

/** Of the session, and of a sign-in under way. */
type Purpose = 'sid' | 'sign-in';

/** Leagues share a host on a developer's machine, and cookies know no ports: the name tells them apart. */
const cookieName = (purpose: Purpose, { league, secure }: CookieScope): string =>
  `${secure ? '__Host-' : ''}${purpose}-${league}`;

export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** The cookie of the session. */
export const sessionCookie = (exchange: Exchange, scope: CookieScope): CookieJar =>
  cookie(exchange, { name: cookieName('sid', scope), secure: scope.secure, maxAge: DAYS_30 });

/** The session's token in a header that nobody has read yet: an upgrade's. The plugin is in use by then. */
export const sessionTokenIn = (header: string | undefined, scope: CookieScope) =>
  header === undefined ? undefined : fastifyCookie.parse(header)[cookieName('sid', scope)];

/** What binds a sign-in to the browser that began it. */
export const attemptCookie = (exchange: Exchange, scope: CookieScope): CookieJar => {
  const name = cookieName('sign-in', scope);
  return cookie(exchange, { name, secure: scope.secure, maxAge: ATTEMPT_SECONDS });
};

interface Kind {
  readonly name: string;
  readonly secure: boolean;
  readonly maxAge: number;
}

/** Lax: a sign-in comes back by a link on Discord's page. */
function cookie({ request, reply }: Exchange, { name, secure, maxAge }: Kind): CookieJar {
  const options = { path: '/', httpOnly: true, secure, sameSite: 'lax' } as const;
  return {
    get: () => request.cookies[name],
    set: (token) => void reply.setCookie(name, token, { ...options, maxAge }),
    clear: () => void reply.clearCookie(name, options),
  };
}
