import type { Db } from '@paper-dynasty/db';
import type { App } from '../app.ts';
import { createLimits } from '../limits/limits.ts';
import type { Log } from '../log.ts';
import type { Settings } from '../settings.ts';
import { createAccessTokens } from './access-tokens.ts';
import { createDiscord } from './discord.ts';
import { createDiscordSignIn } from './discord-sign-in.ts';
import { createKeys } from './keys.ts';
import { createSessions } from './sessions.ts';

export interface SignInParts {
  readonly db: Db;
  readonly settings: Settings;
  readonly log: Log;
}

/** Everything that tells who somebody is, and how often he may ask. */
export function createSignIn({
  db,
  settings,
  log,
}: SignInParts): Pick<App, 'keys' | 'sessions' | 'accessTokens' | 'discord' | 'limits'> {
  const keys = createKeys(settings.authSecrets);
  const { sites } = settings;
  return {
    keys,
    sessions: createSessions({ db, keys, log }),
    limits: createLimits(settings),
    accessTokens: createAccessTokens(keys),
    discord:
      settings.discord &&
      createDiscordSignIn({ db, discord: createDiscord(settings.discord), sites, log }),
  };
}
