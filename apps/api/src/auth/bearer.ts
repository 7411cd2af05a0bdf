import type { IncomingHttpHeaders } from 'node:http';
import type { LiveSession } from '@paper-dynasty/db';
import type { App } from '../app.ts';

/** The access token that a program sends; undefined: it sends none. */
export function bearerOf({ authorization }: IncomingHttpHeaders): string | undefined {
  if (authorization === undefined) return undefined;
  return /^Bearer (?<token>[\w.-]+)$/.exec(authorization)?.groups?.token ?? '';
}

/** A session that was shown by a token, and until when the token is good: milliseconds. */
export interface ShownByToken {
  readonly session: LiveSession;
  readonly goodUntil: number;
}

/** The session behind an access token; null when either is not good any more. */
export async function sessionOfBearer(
  { accessTokens, sessions }: Pick<App, 'accessTokens' | 'sessions'>,
  token: string,
): Promise<ShownByToken | null> {
  const claims = await accessTokens.verify(token);
  const session = claims ? await sessions.findById(claims.sessionId) : null;
  if (!claims || !session) return null;
  const same = session.user.id === claims.userId && session.league === claims.league;
  return same ? { session, goodUntil: claims.goodUntil } : null;
}
