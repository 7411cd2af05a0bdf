import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../app.ts';
import { networkOf } from '../limits/network-of.ts';
import { appRouter } from '../routers/app-router.ts';

/** Routes by how they begin that no procedure counts; a page's pictures are many, and not among them. */
const COUNTED = [
  '/auth/discord/callback',
  '/demo/',
  '/docs',
  '/openapi.json',
  '/league-openapi.json',
];
const PROCEDURES: ReadonlySet<string> = new Set(Object.keys(appRouter._def.procedures));

/** Counts what no procedure counts, calls of procedures that do not exist among it, by address. */
export function countRequests(server: FastifyInstance, app: App): void {
  server.addHook('onRequest', async (request, reply) => {
    if (!isToBeCounted(request)) return;
    const wait = await app.limits.take('address', networkOf(request.ip));
    if (wait !== undefined) return answerTooMany(reply, wait);
  });
}

export const answerTooMany = (reply: FastifyReply, waitMs: number): FastifyReply =>
  reply
    .code(429)
    .header('retry-after', Math.ceil(waitMs / 1_000))
    .send({ error: 'too many' });

function isToBeCounted({ routeOptions: { url = '' }, params }: FastifyRequest): boolean {
  if (url !== '/trpc/:path') return COUNTED.some((begins) => url.startsWith(begins));
  const { path } = params as { readonly path: string };
  return !PROCEDURES.has(path) && !path.split(',').every((one) => PROCEDURES.has(one));
}
