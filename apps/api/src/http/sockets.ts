import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { applyWSSHandler } from '@trpc/server/adapters/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { App } from '../app.ts';
import { bearerOf, sessionOfBearer } from '../auth/bearer.ts';
import { sessionTokenIn } from '../auth/cookies.ts';
import type { Redeemed } from '../auth/sessions.ts';
import { fewAtATime } from '../few-at-a-time.ts';
import { networkOf } from '../limits/network-of.ts';
import { appRouter } from '../routers/app-router.ts';
import { inTime } from '../trpc/in-time.ts';
import { wire } from '../trpc/wire.ts';
import { isOver, socketContext, type Visitor } from './create-context.ts';
import { noteSocketFault } from './socket-faults.ts';
import { boundOutlet, sayAtOnce } from './socket-outlet.ts';
import { createSocketQuota } from './socket-quota.ts';
import { limitSocket } from './socket-rates.ts';
import { createRounds } from './socket-rounds.ts';
import { visitorAddress } from './visitor-address.ts';

/** Clients send decisions, not documents. */
const FRAME_BYTES = 8 * 1024;
const BATCH = 20;
const PATH = '/trpc';
/** Whoever is told to go, and why, has so long to read it. */
const FAREWELL_MS = 5_000;
const SOCKETS = {
  noServer: true,
  maxPayload: FRAME_BYTES,
  perMessageDeflate: false,
  clientTracking: true,
  // The library's types do not know of it.
  closeTimeout: FAREWELL_MS,
};
/** A server that stops waits so long for the last ones to say that they have read it. */
const GOODBYE_MS = 1_000;
/** Each socket is asked whether anybody is there once in so many sweeps. */
export const SWEEPS = 56;
/** So many are asked before somebody else has his turn: each one is a write to the network. */
const SOCKETS_IN_A_ROW = 8;
/** Close code: the service restarts. */
const RESTARTING = 1012;
/** Close code: the session that opened this socket is over. */
export const SIGNED_OUT = 4401;

export interface Sockets {
  /** Those that have not been told to go. */
  readonly count: () => number;
  /** Bytes that wait for the slowest of them. */
  readonly mostBuffered: () => number;
  /** Asks those whose turn it is whether they are there, and lets go of those who did not answer the last time. */
  readonly sweep: () => Promise<void>;
  /** Closes the sockets of sessions and tokens that are over. */
  readonly dismiss: () => Promise<void>;
  /** Sends everybody away, spread over a while, so that they do not come back all at once. */
  readonly drain: (ms: number) => Promise<void>;
}

/** The WebSocket beside the HTTP server: a ticket opens it, before anything is upgraded. */
export function attachSockets(app: App, server: Server): Sockets {
  const wss = new WebSocketServer(SOCKETS);
  const holders = new WeakMap<IncomingMessage, Visitor>();
  const answered = new WeakSet<WebSocket>();
  const visitors = new WeakMap<WebSocket, Visitor>();
  const rounds = createRounds<WebSocket>(SWEEPS);

  applyWSSHandler({
    wss,
    router: appRouter,
    experimental_encoder: wire,
    createContext: ({ req, res }) => {
      const who = holders.get(req);
      if (!who) throw new Error('a socket without a ticket');
      return socketContext(app, { socket: res, req, who });
    },
    maxBatchSize: BATCH,
    onError: (failed) => noteSocketFault(app.log, failed),
  });
  wss.on('connection', (socket, req) => {
    const who = holders.get(req);
    if (who) visitors.set(socket, who);
    limitSocket(socket, app.settings.limitFactor);
    boundOutlet(socket);
    answered.add(socket);
    rounds.enter(socket);
    socket.on('pong', () => answered.add(socket));
    socket.once('close', () => rounds.leave(socket));
  });
  const door = doorOf(app);
  server.on('upgrade', (req, socket, head) => {
    door(req, socket, (who) => {
      holders.set(req, who);
      wss.handleUpgrade(req, socket, head, (client) => {
        sayAtOnce(client, socket);
        wss.emit('connection', client, req);
      });
    });
  });
  return {
    count: () => [...wss.clients].filter(isOpen).length,
    mostBuffered: () => Math.max(0, ...[...wss.clients].map((client) => client.bufferedAmount)),
    sweep: () =>
      fewAtATime(SOCKETS_IN_A_ROW, rounds.next(), (client) => {
        if (answered.delete(client)) client.ping();
        else client.terminate();
      }),
    dismiss: () => dismissStrangers(app, wss, visitors),
    drain: (ms) => sendAway(wss, ms),
  };
}

const isOpen = ({ readyState, OPEN }: WebSocket): boolean => readyState === OPEN;

/** Closes the sockets of sessions that have ended, and of tokens that have run out. */
async function dismissStrangers(
  app: App,
  wss: WebSocketServer,
  visitors: WeakMap<WebSocket, Visitor>,
): Promise<void> {
  const idOf = (client: WebSocket) => visitors.get(client)?.session?.id;
  const clients = [...wss.clients];
  const ids = clients.flatMap((client) => idOf(client) ?? []);
  const live = await app.sessions.confirm([...new Set(ids)]);
  // Whoever came meanwhile was not asked about.
  for (const client of clients) {
    const [who, id] = [visitors.get(client), idOf(client)];
    const isStranger = (who && isOver(who)) || (id !== undefined && !live.has(id));
    if (isStranger) client.close(SIGNED_OUT, 'signed out');
  }
}

type Welcome = (who: Visitor) => void;

/**
 * Lets in who has a ticket and finds a place; everybody else is told why not, and goes. An address
 * has its place from the moment at which it knocks: those who wait are open sockets too.
 */
function doorOf(app: App): (req: IncomingMessage, socket: Duplex, welcome: Welcome) => void {
  const addressOf = visitorAddress(app.settings.trustedProxies);
  const quota = createSocketQuota(app.settings.limitFactor);
  const takes = (socket: Duplex, ...whose: Parameters<typeof quota.take>): boolean => {
    const leave = quota.take(...whose);
    if (leave) socket.once('close', leave);
    else reject(socket, '429 Too Many Requests');
    return leave !== undefined;
  };
  return (req, socket, welcome) => {
    socket.on('error', () => socket.destroy());
    const ip = networkOf(addressOf(req));
    if (!takes(socket, 'address', ip)) return;
    inTime(admit(app, req, ip))
      .then((answer) => {
        // Who has gone meanwhile would never give a place back.
        if (socket.destroyed) return;
        if (typeof answer === 'string') return reject(socket, answer);
        const userId = answer.session?.user.id;
        if (userId === undefined || takes(socket, 'user', userId)) welcome({ ...answer, ip });
      })
      .catch((error) => {
        app.log.warn({ err: error }, 'a socket could not be opened');
        reject(socket, '503 Service Unavailable');
      });
  };
}

/** Who comes with this request, or the status line of the refusal. */
async function admit(
  app: App,
  req: IncomingMessage,
  ip: string,
): Promise<Omit<Visitor, 'ip'> | string> {
  const url = new URL(req.url ?? '/', 'http://api');
  if (url.pathname !== PATH) return '404 Not Found';
  if (app.stopping()) return '503 Service Unavailable';
  if ((await app.limits.take('upgrade', ip)) !== undefined) return '429 Too Many Requests';
  // A browser cannot send this header with a socket: who does is a program, and has no page.
  const bearer = bearerOf(req.headers);
  if (bearer !== undefined && req.headers.origin === undefined) {
    const shown = await sessionOfBearer(app, bearer);
    return shown ? { league: shown.session.league, ...shown } : '401 Unauthorized';
  }
  if (!app.origins.has(req.headers.origin ?? '')) return '403 Forbidden';
  const ticket = url.searchParams.get('ticket');
  const who = ticket ? await app.sessions.redeem(ticket) : undefined;
  return who && !(await isOfAnother(app, req, who)) ? who : '401 Unauthorized';
}

/** A browser that shows a session at all shows that of the person who bought the ticket. */
async function isOfAnother(
  app: App,
  { headers }: IncomingMessage,
  { league, session }: Redeemed,
): Promise<boolean> {
  const secure = app.settings.secureSites.has(league);
  const token = sessionTokenIn(headers.cookie, { league, secure });
  const shown = token ? await app.sessions.find(token, league) : null;
  return shown ? shown.user.id !== session?.user.id : false;
}

function reject(socket: Duplex, status: string): void {
  const answer = `HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`;
  // Whoever does not hang up himself would keep his place.
  socket.end(answer, () => socket.destroy());
}

async function sendAway(wss: WebSocketServer, ms: number): Promise<void> {
  const clients = [...wss.clients];
  const began = performance.now();
  for (const [n, client] of clients.entries()) {
    // By the clock: so many waits of some milliseconds each would take longer than all of them.
    const early = began + (n * ms) / clients.length - performance.now();
    if (early > 0) await delay(early);
    client.close(RESTARTING, 'restarting');
  }
  const gone = [...wss.clients].map((client) => once(client, 'close'));
  await Promise.race([Promise.all(gone), delay(GOODBYE_MS)]);
  for (const client of wss.clients) client.terminate();
}
