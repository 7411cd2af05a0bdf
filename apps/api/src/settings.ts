import { createHash } from 'node:crypto';
import type { Settings } from './app.ts';
import { Hidden } from './auth/hidden.ts';
import type { Env } from './env.ts';

/** What the operator's environment means. */
export function settingsOf(env: Env): Settings {
  const sites = { sba: env.SBA_URL, pd: env.PD_URL };
  const secure = Object.entries(sites).filter(([, url]) => url.startsWith('https:'));
  return {
    production: env.NODE_ENV === 'production',
    authSecrets: authSecrets(env),
    discord: discordOf(env),
    sites,
    secureSites: new Set(secure.map(([league]) => league)),
    trustedProxies: env.TRUSTED_PROXIES,
    limitFactor: env.RATE_LIMIT_FACTOR,
    redisUrl: env.REDIS_URL ?? null,
    aiThinkingMs: env.AI_THINKING_MS,
    idleMs: env.GAME_IDLE_MS,
  };
}

function authSecrets(env: Env): readonly [Hidden, ...Hidden[]] {
  const { AUTH_SECRET: secret, AUTH_SECRET_PREVIOUS: previous } = env;
  return [secret ?? secretOfThisDatabase(env), ...(previous ? [previous] : [])];
}

/** Where none is set, which production refuses: the same after a restart, and for a second server. */
const secretOfThisDatabase = ({ DATABASE_URL }: Env): Hidden =>
  new Hidden(createHash('sha256').update(`for development: ${DATABASE_URL}`).digest('hex'));

function discordOf(env: Env): Settings['discord'] {
  const { DISCORD_CLIENT_ID: clientId, DISCORD_CLIENT_SECRET: clientSecret } = env;
  return clientId && clientSecret
    ? { clientId, clientSecret, url: env.DISCORD_URL.replace(/\/$/, '') }
    : null;
}
