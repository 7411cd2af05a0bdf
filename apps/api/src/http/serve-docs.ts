import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { leagueApi } from '../openapi/league-api.ts';
import { publicApi } from '../openapi/public-api.ts';

const CACHE = 'public, max-age=300';

/** The documents of our API and of a league's, and a page that shows them: all from this server. */
export async function serveDocs(server: FastifyInstance): Promise<void> {
  const documents = { '/openapi.json': publicApi(), '/league-openapi.json': leagueApi() };
  for (const [path, document] of Object.entries(documents)) {
    server.get(path, (_request, reply) => reply.header('cache-control', CACHE).send(document));
  }
  await server.register(swagger, {
    mode: 'static',
    specification: { document: publicApi() as never },
  });
  await server.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: true,
    uiConfig: { urls: DOCUMENTS, deepLinking: true, supportedSubmitMethods: ['get'] } as object,
  });
}

/** Relative to the page, which sites show below `/api`. */
const DOCUMENTS = [
  { url: '../openapi.json', name: 'Paper Dynasty' },
  { url: '../league-openapi.json', name: 'What a league answers' },
];
