import { createHash } from 'node:crypto';
import type { DiscordSettings } from './auth/discord.ts';
import { Hidden } from './auth/hidden.ts';
import type { Env } from './environment.ts';

/** What an operator sets. */
export interface Settings {
  readonly production: boolean;
  /** The one in use, then those before it. */
  readonly authSecrets: readonly [Hidden, ...Hidden[]];
  /** Null: demo managers sign in, where this is no production server. */
  readonly discord: DiscordSettings | null;
  /** Addresses of the leagues' sites. */
  readonly sites: { readonly [league: string]: string };
  /** Leagues whose sites are served over TLS. */
  readonly secureSites: ReadonlySet<string>;
  /** Whose word on a visitor's address is believed. */
  readonly trustedProxies: readonly string[];
  /** Multiplies every limit on how often somebody may ask. */
  readonly limitFactor: number;
  /** Shared by the servers of an installation; null: there is one server. */
  readonly redisUrl: Hidden | null;
  /** How long an AI seems to think, in milliseconds; 0: not at all. */
  readonly aiThinkingMs: number;
  /** Games that nobody uses leave memory after this long. */
  readonly idleMs: number;
}

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
  new Hidden(
    createHash('sha256').update(`for development: ${DATABASE_URL.reveal()}`).digest('hex'),
  );

function discordOf(env: Env): Settings['discord'] {
  const { DISCORD_CLIENT_ID: clientId, DISCORD_CLIENT_SECRET: clientSecret } = env;
  return clientId && clientSecret
    ? { clientId, clientSecret, url: env.DISCORD_URL.replace(/\/$/, '') }
    : null;
}
