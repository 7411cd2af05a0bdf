import cookie from '@fastify/cookie';
import cors from '@fastify/cors';
import Fastify, { type FastifyInstance } from 'fastify';
import type { App } from '../app.ts';
import { countRequests } from './count-requests.ts';
import { serveDemoCards } from './demo-cards.ts';
import { serveProcedures } from './procedures.ts';
import { refuseStrangeJson } from './refuse-strange-json.ts';
import { sendSafeHeaders } from './safe-headers.ts';
import { serveDemoLeagues } from './serve-demo-leagues.ts';
import { serveDocs } from './serve-docs.ts';
import { signInRoutes } from './sign-in-routes.ts';

const BODY_BYTES = 64 * 1024;
/** Whoever connects says in this time what he wants. */
const HEADERS_MS = 5_000;
/** A client that has not said what it wants by then is not waited for. */
const REQUEST_MS = 10_000;

/** The public listener: tRPC, and whether the server lives. */
export async function createServer(app: App): Promise<FastifyInstance> {
  const server = Fastify({
    trustProxy: [...app.settings.trustedProxies],
    bodyLimit: BODY_BYTES,
    requestTimeout: REQUEST_MS,
    connectionTimeout: 2 * REQUEST_MS,
    keepAliveTimeout: 65_000,
    http: { headersTimeout: HEADERS_MS, connectionsCheckingInterval: HEADERS_MS / 2 },
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { maxParamLength: 2_000 },
  });
  // Only JSON: a form of another site cannot send that without being asked first.
  server.removeAllContentTypeParsers();
  await server.register(cookie);
  await server.register(cors, {
    origin: [...app.origins],
    credentials: true,
    methods: ['GET', 'POST'],
    strictPreflight: true,
  });
  sendSafeHeaders(server, app.settings.secureSites.size > 0);
  countRequests(server, app);
  refuseStrangeJson(server);
  serveDemoCards(server);
  serveDemoLeagues(server);
  signInRoutes(server, app);
  await serveDocs(server);
  server.get('/health/live', () => ({ status: 'live' }));
  serveProcedures(server, app);
  return server;
}
