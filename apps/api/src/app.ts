import type { Connection, Db } from '@paper-dynasty/db';
import type { AccessTokens } from './auth/access-tokens.ts';
import type { DiscordSignIn } from './auth/discord-sign-in.ts';
import type { Keys } from './auth/keys.ts';
import type { Origins } from './auth/origins.ts';
import type { Sessions } from './auth/sessions.ts';
import type { GameRoom } from './game/game-room.ts';
import type { Leagues } from './leagues/leagues.ts';
import type { Limits } from './limits/limits.ts';
import type { Log } from './log.ts';
import type { createMetrics } from './metrics.ts';
import type { OpenCalls } from './open-calls.ts';
import type { NoteOfficialLook } from './policy/official-look.ts';
import type { Settings } from './settings.ts';

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
  readonly noteOfficialLook: NoteOfficialLook;
  readonly calls: OpenCalls;
  /** The server is going down: nothing new is begun. */
  readonly stopping: () => boolean;
}
