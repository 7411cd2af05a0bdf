import { pdDemo, sbaDemo } from '@paper-dynasty/demo-leagues';
import { type League, type LeagueSource, pd, sba } from '@paper-dynasty/league-config';
import type { Hidden } from '../auth/hidden.ts';
import type { Env } from '../environment.ts';
import type { Log } from '../log.ts';
import { createHttpSource } from './http-source.ts';
import type { LeagueOffice, Leagues } from './leagues.ts';
import type { Channel, Webhook } from './outbox-post.ts';
import type { OpenSharedMemory } from './shared-memory.ts';

/** What the makers of the record that the demo leagues are drawn from ask to be told. */
const RETROSHEET =
  'The information used here was obtained free of charge from and is copyrighted by Retrosheet. ' +
  'Interested parties may contact Retrosheet at "www.retrosheet.org".';

type LeagueSettings = Pick<
  Env,
  'SBA_API_URL' | 'SBA_API_KEY' | 'PD_API_URL' | 'PD_API_KEY' | 'PRIVATE_HOSTS'
>;

/** Both leagues, each from its own API where there is one, else from its demo data. */
export function openLeagues(
  env: LeagueSettings = { PRIVATE_HOSTS: [] },
  memory: OpenSharedMemory | null = null,
  log?: Log,
): Leagues {
  const privateHosts = new Set(env.PRIVATE_HOSTS);
  const office = (league: League, url: string | undefined, key: Hidden | undefined) =>
    url === undefined
      ? demoOffice(league)
      : apiOffice(
          createHttpSource({
            league,
            url,
            key: key ?? null,
            privateHosts,
            shared: memory?.about(url) ?? null,
            ...(log ? { log } : {}),
          }),
          league,
        );
  return new Map([
    [pd.id, office(pd, env.PD_API_URL, env.PD_API_KEY)],
    [sba.id, office(sba, env.SBA_API_URL, env.SBA_API_KEY)],
  ]);
}

const demoOffice = (league: League): LeagueOffice => {
  const source: LeagueSource = league.id === pd.id ? pdDemo() : sbaDemo();
  return { league, source, attribution: RETROSHEET };
};

const apiOffice = (source: ReturnType<typeof createHttpSource>, league: League): LeagueOffice => ({
  league,
  source,
  attribution: null,
  silentSince: source.silentSince,
  unreadable: source.unreadable,
  isResting: source.isResting,
});

type WebhookSettings = Pick<
  Env,
  'SBA_WEBHOOK_URL' | 'SBA_WEBHOOK_SECRET' | 'PD_WEBHOOK_URL' | 'PD_WEBHOOK_SECRET'
>;

/** The leagues that want to hear of results. */
export function webhooksOf(env: WebhookSettings): ReadonlyMap<string, Webhook> {
  const hooks = [
    [pd.id, env.PD_WEBHOOK_URL, env.PD_WEBHOOK_SECRET],
    [sba.id, env.SBA_WEBHOOK_URL, env.SBA_WEBHOOK_SECRET],
  ] as const;
  return new Map(
    hooks.flatMap(([league, url, secret]) =>
      url && secret ? [[league, { url, secret }] as const] : [],
    ),
  );
}

type ChannelSettings = Pick<
  Env,
  'SBA_DISCORD_WEBHOOK_URL' | 'PD_DISCORD_WEBHOOK_URL' | 'SBA_URL' | 'PD_URL'
>;

/** The Discord channels that hear of games. */
export function channelsOf(env: ChannelSettings): ReadonlyMap<string, Channel> {
  const channels = [
    [pd.id, env.PD_DISCORD_WEBHOOK_URL, env.PD_URL],
    [sba.id, env.SBA_DISCORD_WEBHOOK_URL, env.SBA_URL],
  ] as const;
  return new Map(
    channels.flatMap(([league, url, site]) => (url ? [[league, { url, site }] as const] : [])),
  );
}
