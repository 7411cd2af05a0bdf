import type { Connection, Db } from '@paper-dynasty/db';
import type { AccessTokens } from './auth/access-tokens.ts';
import type { DiscordSettings } from './auth/discord.ts';
import type { DiscordSignIn } from './auth/discord-sign-in.ts';
import type { Hidden } from './auth/hidden.ts';
import type { Keys } from './auth/keys.ts';
import type { Origins } from './auth/origins.ts';
import type { Sessions } from './auth/sessions.ts';
import type { GameRoom } from './game/game-room.ts';
import type { Leagues } from './leagues/leagues.ts';
import type { Limits } from './limits/limits.ts';
import type { Log } from './log.ts';
import type { createMetrics } from './metrics.ts';

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
  readonly redisUrl: string | null;
  /** How long an AI seems to think, in milliseconds; 0: not at all. */
  readonly aiThinkingMs: number;
  /** Games that nobody uses leave memory after this long. */
  readonly idleMs: number;
}

/** Everything a procedure can call. */
export interface App extends GameRoom {
  readonly settings: Settings;
  /** Whose pages may act for whoever is signed in there. */
  readonly origins: Origins;
  readonly db: Db;
  readonly connection: Connection;
  readonly leagues: Leagues;
  readonly sessions: Sessions;
  readonly accessTokens: AccessTokens;
  readonly limits: Limits;
  readonly keys: Keys;
  /** Null: not set up. */
  readonly discord: DiscordSignIn | null;
  readonly metrics: ReturnType<typeof createMetrics>;
  readonly log: Log;
  /** The server is going down: nothing new is begun. */
  readonly stopping: () => boolean;
}
