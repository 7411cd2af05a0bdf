import { type JWTHeaderParameters, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Keys } from './keys.ts';

/** Whom an access token stands for. */
interface AccessClaims {
  readonly sessionId: string;
  readonly userId: string;
  readonly league: string;
}

const claimsSchema = z.object({
  sub: z.uuid(),
  sid: z.uuid(),
  league: z.string(),
  exp: z.number(),
});

/** What a good token says, and when it stops being one: milliseconds, with the clocks' leeway. */
interface VerifiedToken extends AccessClaims {
  readonly goodUntil: number;
}

/** Short-lived signed tokens, for programs and for sockets; made from a session, good as long as it is. */
export interface AccessTokens {
  readonly issue: (claims: AccessClaims) => Promise<string>;
  /** Undefined for everything but a token of ours that is good now, whatever is wrong with it. */
  readonly verify: (token: string) => Promise<VerifiedToken | undefined>;
}

export const ACCESS_SECONDS = 10 * 60;
const ALGORITHM = 'EdDSA';
const TYPE = 'at+jwt';
const ISSUER = 'paper-dynasty';
const AUDIENCE = 'paper-dynasty/api';
/** Servers' clocks differ by so much. */
const LEEWAY_SECONDS = 60;
/** Ours are some 400 characters long. */
const LONGEST = 2_000;

/** @param now milliseconds; servers ask their clock */
export function createAccessTokens(keys: Keys, now: () => number = Date.now): AccessTokens {
  const [signing] = keys.signing;
  const byId = new Map(keys.signing.map((key) => [key.id, key.verify]));
  const keyOf = ({ kid }: Pick<JWTHeaderParameters, 'kid'>) => {
    const key = byId.get(kid ?? '');
    if (!key) throw new Error('an unknown key');
    return key;
  };
  return {
    issue: ({ sessionId, userId, league }) => {
      const seconds = Math.floor(now() / 1_000);
      return new SignJWT({ sid: sessionId, league })
        .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, kid: signing.id })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(userId)
        .setIssuedAt(seconds)
        .setNotBefore(seconds)
        .setExpirationTime(seconds + ACCESS_SECONDS)
        .sign(signing.sign);
    },
    verify: async (token) => {
      if (token.length > LONGEST) return undefined;
      try {
        const { payload } = await jwtVerify(token, keyOf, {
          algorithms: [ALGORITHM],
          typ: TYPE,
          issuer: ISSUER,
          audience: AUDIENCE,
          clockTolerance: LEEWAY_SECONDS,
          currentDate: new Date(now()),
          requiredClaims: ['sub', 'sid', 'league', 'exp', 'nbf'],
        });
        const { sub, sid, league, exp } = claimsSchema.parse(payload);
        const goodUntil = (exp + LEEWAY_SECONDS) * 1_000;
        return { userId: sub, sessionId: sid, league, goodUntil };
      } catch {
        return undefined;
      }
    },
  };
}
