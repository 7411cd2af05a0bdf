import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CookieJar } from '../trpc/context.ts';

const DAYS_30 = 30 * 24 * 60 * 60;

/** Leagues share a host on a developer's machine, and cookies know no ports: the name tells them apart. */
export const cookieName = (league: string, secure: boolean): string =>
  `${secure ? '__Host-' : ''}sid-${league}`;

export interface CookieScope {
  readonly league: string;
  /** The site is served over TLS. */
  readonly secure: boolean;
}

export const readCookie = (request: FastifyRequest, scope: CookieScope): string | undefined =>
  request.cookies[cookieName(scope.league, scope.secure)];

export function cookieJar(reply: FastifyReply, scope: CookieScope): CookieJar {
  const name = cookieName(scope.league, scope.secure);
  const options = { path: '/', httpOnly: true, secure: scope.secure, sameSite: 'lax' } as const;
  return {
    set: (token) => void reply.setCookie(name, token, { ...options, maxAge: DAYS_30 }),
    clear: () => void reply.clearCookie(name, options),
  };
}
