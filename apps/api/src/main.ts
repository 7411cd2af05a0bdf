import Fastify from 'fastify';
import { readEnv } from './env.ts';

const env = readEnv();
const server = Fastify();

server.get('/health/live', () => ({ status: 'live' }));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await server.close();
    process.exit();
  });
}

await server.listen({ host: env.HOST, port: env.PORT });
