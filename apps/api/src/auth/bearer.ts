import type { IncomingHttpHeaders } from 'node:http';
import type { LiveSession } from '@paper-dynasty/db';
import type { App } from '../app.ts';

/** The access token that a program sends; undefined: it sends none. */
export function bearerOf({ authorization }: IncomingHttpHeaders): string | undefined {
  if (authorization === undefined) return undefined;
  return /^Bearer (?<token>[\w.-]+)$/.exec(authorization)?.groups?.token ?? '';
}

/** The session behind an access token; null when either is not good any more. */
export async function sessionOfBearer(
  { accessTokens, sessions }: Pick<App, 'accessTokens' | 'sessions'>,
  token: string,
): Promise<LiveSession | null> {
  const claims = await accessTokens.verify(token);
  const session = claims ? await sessions.findById(claims.sessionId) : null;
  const same = session?.user.id === claims?.userId && session?.league === claims?.league;
  return same ? session : null;
}
