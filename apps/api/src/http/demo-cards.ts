import { CARD_PATH, sbaCardPicture } from '@paper-dynasty/demo-leagues';
import type { FastifyInstance } from 'fastify';

/** A picture changes only with a new release. */
const CACHE = 'public, max-age=3600';

/** The pictures of the SBA demo league's cards, where a real league has addresses of its own. */
export function serveDemoCards(server: FastifyInstance): void {
  server.get<{ Params: { file: string } }>(`${CARD_PATH}:file`, async (request, reply) => {
    const picture = await sbaCardPicture(request.params.file);
    if (picture === null) return reply.code(404).send({ error: 'no such card' });
    return reply
      .header('cache-control', CACHE)
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
      .header('cross-origin-resource-policy', 'cross-origin')
      .type('image/svg+xml')
      .send(picture);
  });
}
