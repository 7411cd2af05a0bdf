import type { FastifyInstance } from 'fastify';

const YEAR = 365 * 24 * 60 * 60;

/** Answers of the API are data: nothing in them is to be run, framed, guessed at or kept. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin',
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const;

/** @param secure the sites are served over TLS */
export function sendSafeHeaders(server: FastifyInstance, secure: boolean): void {
  server.addHook('onSend', async (_request, reply) => {
    for (const [name, value] of Object.entries(HEADERS)) {
      if (!reply.hasHeader(name)) reply.header(name, value);
    }
    if (secure) reply.header('strict-transport-security', `max-age=${YEAR}; includeSubDomains`);
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-store');
  });
}
