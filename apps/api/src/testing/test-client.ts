import {
  createTRPCClient,
  createWSClient,
  httpBatchLink,
  splitLink,
  type TRPCClient,
  wsLink,
} from '@trpc/client';
import { WebSocket } from 'ws';
import type { AppRouter } from '../contract.ts';
import { patienceLink } from './patience-link.ts';
import { SITE } from './test-server.ts';

/** Calls that a page sends in one request at most: more are refused. */
const BATCH = 20;
/** How long a request is usually waited for. */
const HTTP_MS = 3_000;

/** A browser: it keeps its cookie, and says which site it is on. */
export interface TestClient {
  readonly api: TRPCClient<AppRouter>;
  /** Cuts the socket; the client opens another by itself. */
  readonly cut: () => void;
  readonly close: () => void;
  /** With which codes its sockets were closed, by whomever, and when by `performance.now()`. */
  readonly closings: readonly { readonly code: number; readonly at: number }[];
}

export interface TestClientOptions {
  readonly url: string;
  readonly league?: string;
  /** A request that is not answered by then is lost, in milliseconds. */
  readonly patienceMs?: number;
  /** Asks this often whether the server is there; without it never. */
  readonly heartbeatMs?: number;
  /** How long it waits before it dials again, in milliseconds; without it hardly at all. */
  readonly retryDelayMs?: (attempt: number) => number;
  /** Decisions go over the socket while it is up, as those of a page do; else over HTTP. */
  readonly line?: boolean;
  /** Hears every text that comes from the server, letter for letter. */
  readonly hear?: (text: string) => void;
}

export function createTestClient({
  url,
  league = 'pd',
  patienceMs = HTTP_MS,
  heartbeatMs,
  retryDelayMs = () => 20,
  line = false,
  hear,
}: TestClientOptions): TestClient {
  let cookie = '';
  const headers = () => ({ origin: SITE, 'x-league': league, ...(cookie ? { cookie } : {}) });
  const http = httpBatchLink<AppRouter>({
    url: `${url}/trpc`,
    headers,
    maxItems: BATCH,
    fetch: async (input, init) => {
      const signal = AbortSignal.timeout(patienceMs);
      const response = await fetch(input, { ...(init as RequestInit), signal });
      cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
      if (hear) hear(await response.clone().text());
      return response;
    },
  });
  const direct = createTRPCClient<AppRouter>({ links: [http] });
  const { OnSite, open, closings } = socketsOnSite(hear);
  const socket = createWSClient({
    url: async () => {
      const { ticket } = await direct.account.socketTicket.mutate();
      return `${url.replace('http', 'ws')}/trpc?ticket=${ticket}`;
    },
    WebSocket: OnSite as unknown as typeof globalThis.WebSocket,
    lazy: { enabled: true, closeMs: 0 },
    retryDelayMs,
    keepAlive: {
      enabled: heartbeatMs !== undefined,
      intervalMs: heartbeatMs ?? 0,
      pongTimeoutMs: heartbeatMs ?? 0,
    },
  });
  const isUp = (): boolean => [...open].some(({ readyState }) => readyState === WebSocket.OPEN);
  const api = createTRPCClient<AppRouter>({
    links: [
      patienceLink(patienceMs),
      splitLink({
        condition: ({ type, path }) =>
          type === 'subscription' || (line && path === 'game.act' && isUp()),
        true: wsLink({ client: socket }),
        false: http,
      }),
    ],
  });
  return {
    api,
    closings,
    cut: () => {
      for (const one of open) one.terminate();
    },
    close: () => void socket.close(),
  };
}

/** Sockets that say which site they are on; those that are open, and how the others were closed. */
function socketsOnSite(hear: TestClientOptions['hear']) {
  const open = new Set<WebSocket>();
  const closings: { code: number; at: number }[] = [];
  class OnSite extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { origin: SITE } });
      this.on('open', () => open.add(this));
      this.on('close', (code) => {
        // One that never opened was turned away at the door.
        if (open.delete(this)) closings.push({ code, at: performance.now() });
      });
      if (hear) this.on('message', (data) => hear(String(data)));
    }
  }
  return { OnSite, open, closings };
}

/** A manager who has signed in. */
export async function signedIn(options: TestClientOptions, managerId: string): Promise<TestClient> {
  const client = createTestClient(options);
  await client.api.account.signInDemo.mutate({ managerId });
  return client;
}
