import { createServer, type Server } from 'node:http';
import type { Metrics } from '../metrics.ts';
import type { Readiness } from '../readiness.ts';

const PATIENCE_MS = 5_000;

/** The operator's listener: whether the server is ready, and its figures. Never public. */
export function createOpsServer(readiness: Readiness, metrics: Metrics): Server {
  const patience = { requestTimeout: PATIENCE_MS, headersTimeout: PATIENCE_MS };
  return createServer(patience, (request, response) => {
    const answer = (status: number, body: string, type = 'application/json'): void => {
      response.writeHead(status, { 'content-type': type }).end(body);
    };
    if (request.url === '/health/ready') {
      readiness()
        .then((state) => answer(state.ready ? 200 : 503, JSON.stringify(state)))
        .catch(() => answer(503, '{"ready":false}'));
    } else if (request.url === '/metrics') {
      metrics
        .text()
        .then((text) => answer(200, text, metrics.contentType))
        .catch(() => answer(500, ''));
    } else answer(404, '');
  });
}
