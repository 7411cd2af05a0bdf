import type { Env } from './environment.ts';
import { isNamedHost } from './leagues/named-host.ts';

/** What may do on a developer's machine and not where a league plays: each in words. */
export function productionMistakes(env: Env): readonly string[] {
  if (env.NODE_ENV !== 'production') return [];
  return [
    ...secretMistakes(env),
    ...discordMistakes(env),
    ...siteMistakes(env),
    ...databaseMistakes(env),
    ...leagueMistakes(env),
    ...(env.FAILPOINT ? ['FAILPOINT: is for tests'] : []),
  ];
}

const SHORTEST = 32;
const FEWEST_LETTERS = 10;

const isWeak = (secret: string): boolean =>
  secret.length < SHORTEST || new Set(secret).size < FEWEST_LETTERS;

const secretMistakes = (env: Env): readonly string[] =>
  (
    ['AUTH_SECRET', 'AUTH_SECRET_PREVIOUS', 'SBA_WEBHOOK_SECRET', 'PD_WEBHOOK_SECRET'] as const
  ).flatMap((name) => {
    const secret = env[name]?.reveal();
    if (secret === undefined) return name === 'AUTH_SECRET' ? [`${name}: is missing`] : [];
    return isWeak(secret) ? [`${name}: is weak, take 32 random bytes: openssl rand -hex 32`] : [];
  });

const discordMistakes = (env: Env): readonly string[] => [
  ...(env.DISCORD_CLIENT_ID ? [] : ['DISCORD_CLIENT_ID: is missing, nobody could sign in']),
  ...(env.DISCORD_CLIENT_SECRET ? [] : ['DISCORD_CLIENT_SECRET: is missing']),
];

/** Cookies of a site without TLS travel in the open; a browser makes an exception for itself. */
const siteMistakes = (env: Env): readonly string[] =>
  (['SBA_URL', 'PD_URL'] as const).flatMap((name) => {
    const { protocol, hostname } = new URL(env[name]);
    return protocol === 'https:' || hostname === 'localhost' ? [] : [`${name}: must be https`];
  });

const WEAK_PASSWORDS = new Set(['', 'postgres', 'password', 'secret', 'paper', 'paper-dynasty']);

const databaseMistakes = ({ DATABASE_URL }: Env): readonly string[] =>
  WEAK_PASSWORDS.has(decodeURIComponent(new URL(DATABASE_URL.reveal()).password))
    ? ['DATABASE_URL: its password is missing or weak']
    : [];

const leagueMistakes = (env: Env): readonly string[] =>
  (['SBA', 'PD'] as const).flatMap((league) => [
    ...(travelsOpenly(env, env[`${league}_API_URL`])
      ? [`${league}_API_URL: must be https, or a host that PRIVATE_HOSTS names`]
      : []),
    ...(env[`${league}_API_URL`] && !env[`${league}_API_KEY`]
      ? [`${league}_API_KEY: is missing`]
      : []),
    ...(env[`${league}_WEBHOOK_URL`] && !env[`${league}_WEBHOOK_SECRET`]
      ? [`${league}_WEBHOOK_SECRET: is missing, results could not be signed`]
      : []),
  ]);

/** A league's key goes along with each request: over the internet everybody on the way could read it. */
function travelsOpenly({ PRIVATE_HOSTS }: Env, address: string | undefined): boolean {
  if (address === undefined) return false;
  const url = new URL(address);
  return url.protocol !== 'https:' && !isNamedHost(new Set(PRIVATE_HOSTS), url);
}
