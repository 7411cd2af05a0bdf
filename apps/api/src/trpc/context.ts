import type { LiveSession } from '@paper-dynasty/db';
import type { WebSocket } from 'ws';
import type { App } from '../app.ts';
import type { LeagueOffice } from '../leagues/leagues.ts';

/** What a procedure knows of whoever calls it. */
export interface Context {
  readonly app: App;
  readonly league: LeagueOffice;
  /** Null: nobody is signed in. */
  readonly session: LiveSession | null;
  /** Sets and clears the cookie of the session; only over HTTP. */
  readonly cookies: CookieJar | null;
  /** The socket of a subscription; null over HTTP. */
  readonly socket: WebSocket | null;
  /** Whether session and token are still good: asked before each delivery and each call on a socket. */
  readonly stillSignedIn: () => boolean | Promise<boolean>;
  readonly userAgent: string | null;
  /** The game that the call has been admitted to, by id. */
  readonly admitted: string | null;
  /** The visitor's address, as it is counted: of an IPv6 one, its network. */
  readonly ip: string;
}

export interface CookieJar {
  readonly get: () => string | undefined;
  readonly set: (token: string) => void;
  readonly clear: () => void;
}
