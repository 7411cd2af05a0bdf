import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isReasonableJson, readReasonableJson } from './json-shape.ts';

/** The route of the procedures. */
export const PROCEDURES = '/trpc/:path';

/** What came with a request, once it has been read. */
const sent = new WeakMap<FastifyRequest, unknown>();

/** The body of a request as it was read when it was looked at; undefined: there was none. */
export const sentJson = (request: FastifyRequest): unknown => sent.get(request);

/** Looks at what is sent before anybody acts on it. */
export function refuseStrangeJson(server: FastifyInstance): void {
  server.addHook('preHandler', async (request, reply) => {
    // By the route, not by the address: `/%74rpc/` leads here too.
    if (request.routeOptions.url !== PROCEDURES) return;
    if (isReasonableBody(request) && sentInputs(request).every(isReasonableJson)) return;
    await reply.code(400).send({ error: { message: 'BAD_REQUEST', code: -32_600, data: WHY } });
  });
}

const WHY = {
  code: 'BAD_REQUEST',
  httpStatus: 400,
  refusal: { type: 'badInput', problems: [{ at: '', problem: 'not a reasonable JSON' }] },
};

function isReasonableBody(request: FastifyRequest): boolean {
  const { body } = request;
  if (typeof body !== 'string' || body === '') return true;
  const read = readReasonableJson(body);
  if (read) sent.set(request, read.value);
  return read !== undefined;
}

function sentInputs({ query }: FastifyRequest): readonly string[] {
  const input =
    typeof query === 'object' && query !== null ? Reflect.get(query, 'input') : undefined;
  const inputs = Array.isArray(input) ? input : [input];
  return inputs.filter((text) => typeof text === 'string' && text !== '') as string[];
}
