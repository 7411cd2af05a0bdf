import type { Identity } from '@paper-dynasty/db';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  Configuration,
  calculatePKCECodeChallenge,
  fetchProtectedResource,
} from 'openid-client';
import { z } from 'zod';
import { displayName } from './display-name.ts';
import type { Hidden } from './hidden.ts';

export interface DiscordSettings {
  readonly clientId: string;
  readonly clientSecret: Hidden;
  /** `https://discord.com`, or a stand-in on this machine. */
  readonly url: string;
}

/** The way to Discord and back. Its tokens are used once, to ask who it is, and forgotten. */
export interface Discord {
  readonly address: (request: AddressRequest) => Promise<string>;
  /** @throws when anything about the answer is not as it should be */
  readonly identify: (answer: URL, checks: AnswerChecks) => Promise<Identity>;
}

interface AddressRequest {
  readonly redirectUri: string;
  readonly state: string;
  readonly verifier: string;
}

interface AnswerChecks {
  readonly state: string;
  readonly verifier: string;
}

const SCOPE = 'identify';
const PATIENCE_SECONDS = 5;
const ANSWER_BYTES = 64 * 1024;

export function createDiscord(settings: DiscordSettings): Discord {
  const { clientId, clientSecret, url } = settings;
  // Discord publishes no document that would tell this for plain OAuth.
  const server = {
    issuer: url,
    authorization_endpoint: `${url}/oauth2/authorize`,
    token_endpoint: `${url}/api/oauth2/token`,
    code_challenge_methods_supported: ['S256'],
  };
  const configuration = new Configuration(server, clientId, clientSecret.reveal());
  configuration.timeout = PATIENCE_SECONDS;
  if (isLoopback(url)) allowInsecureRequests(configuration);
  const who = new URL(`${url}/api/users/@me`);
  return {
    address: async ({ redirectUri, state, verifier }) =>
      buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: SCOPE,
        state,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        prompt: 'none',
      }).href,
    identify: async (answer, { state, verifier }) => {
      const tokens = await authorizationCodeGrant(configuration, answer, {
        expectedState: state,
        pkceCodeVerifier: verifier,
      });
      const { access_token: token } = tokens;
      const response = await fetchProtectedResource(configuration, token, who, 'GET');
      if (!response.ok) throw new Error(`Discord does not say who it is: ${response.status}`);
      const text = await response.text();
      if (text.length > ANSWER_BYTES) throw new Error('Discord says too much');
      return identityOf(userSchema.parse(JSON.parse(text)));
    },
  };
}

/** A stand-in on the same machine needs no TLS; nothing else goes without. */
const isLoopback = (url: string): boolean =>
  /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(url);

const userSchema = z.looseObject({
  id: z.string().regex(/^\d{5,25}$/),
  username: z.string().max(200),
  global_name: z.string().max(200).nullish(),
  avatar: z
    .string()
    .regex(/^\w{1,64}$/)
    .nullish()
    .catch(null),
});

const identityOf = ({
  id,
  username,
  global_name,
  avatar,
}: z.infer<typeof userSchema>): Identity => ({
  provider: 'discord',
  providerId: id,
  name: displayName(global_name ?? username),
  avatarUrl: avatar ? `https://cdn.discordapp.com/avatars/${id}/${avatar}.png?size=128` : null,
});
