import { type Db, type Identity, saveSignInAttempt, takeSignInAttempt } from '@paper-dynasty/db';
import { randomPKCECodeVerifier, randomState } from 'openid-client';
import { newToken, sameText, sha256Hex } from '../ids.ts';
import type { Log } from '../log.ts';
import type { Discord } from './discord.ts';
import { returnPath } from './return-to.ts';

export interface DiscordSignIn {
  /** Where to send the browser, and the word that it has to keep meanwhile. */
  readonly begin: (
    request: BeginRequest,
  ) => Promise<{ readonly url: string; readonly browser: string }>;
  /** Who came back; undefined when anything about it is wrong. */
  readonly finish: (request: FinishRequest) => Promise<Finished | undefined>;
}

interface BeginRequest {
  readonly league: string;
  readonly returnTo: unknown;
}

interface FinishRequest {
  readonly league: string;
  /** The browser's word; undefined: it has none. */
  readonly browser: string | undefined;
  /** With `?`. */
  readonly query: string;
}

interface Finished {
  readonly identity: Identity;
  readonly returnTo: string;
}

export interface DiscordSignInParts {
  readonly db: Db;
  readonly discord: Discord;
  /** Addresses of the leagues' sites. */
  readonly sites: { readonly [league: string]: string };
  readonly log: Log;
}

/** How long somebody may look at Discord's page. */
export const ATTEMPT_SECONDS = 10 * 60;
/** Below the site's own address: its server passes `/api` on to ours. */
export const CALLBACK_PATH = '/auth/discord/callback';

export function createDiscordSignIn(parts: DiscordSignInParts): DiscordSignIn {
  const { db, discord, sites, log } = parts;
  const callback = (league: string) => new URL(`/api${CALLBACK_PATH}`, sites[league]);
  return {
    begin: async ({ league, returnTo }) => {
      const [state, browser, verifier] = [randomState(), newToken(), randomPKCECodeVerifier()];
      await saveSignInAttempt(db, {
        stateHash: sha256Hex(state),
        browserHash: sha256Hex(browser),
        league,
        verifier,
        returnTo: returnPath(returnTo),
        lifetimeSeconds: ATTEMPT_SECONDS,
      });
      const redirectUri = callback(league).href;
      return { url: await discord.address({ redirectUri, state, verifier }), browser };
    },
    finish: async ({ league, browser, query }) => {
      const answer = callback(league);
      answer.search = query;
      const state = answer.searchParams.get('state') ?? '';
      const attempt = await takeSignInAttempt(db, sha256Hex(state));
      const his = attempt && sameText(attempt.browserHash, sha256Hex(browser ?? ''));
      if (!his || attempt.league !== league) return undefined;
      try {
        const { verifier, returnTo } = attempt;
        return { identity: await discord.identify(answer, { state, verifier }), returnTo };
      } catch (error) {
        log.info({ league, reason: reasonOf(error) }, 'a sign-in failed');
        return undefined;
      }
    },
  };
}

/** Its code alone: the rest of such an error may quote what Discord said. */
const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error
    ? String(error.code)
    : 'the answer was not as it should be';
