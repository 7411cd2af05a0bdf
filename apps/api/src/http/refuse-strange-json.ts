import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isReasonableJson } from './json-shape.ts';

/** Looks at what is sent before anybody reads it. */
export function refuseStrangeJson(server: FastifyInstance): void {
  server.addHook('preHandler', async (request, reply) => {
    if (!request.url.startsWith('/trpc')) return;
    if (sentTexts(request).every(isReasonableJson)) return;
    await reply.code(400).send({ error: { message: 'BAD_REQUEST', code: -32_600, data: WHY } });
  });
}

const WHY = {
  code: 'BAD_REQUEST',
  httpStatus: 400,
  refusal: { type: 'badInput', problems: [{ at: '', problem: 'not a reasonable JSON' }] },
};

function sentTexts({ body, query }: FastifyRequest): readonly string[] {
  const input =
    typeof query === 'object' && query !== null ? Reflect.get(query, 'input') : undefined;
  const inputs = Array.isArray(input) ? input : [input];
  return [body, ...inputs].filter((text) => typeof text === 'string' && text !== '') as string[];
}
