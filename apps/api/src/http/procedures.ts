import type { TRPCError } from '@trpc/server';
import { fastifyRequestHandler } from '@trpc/server/adapters/fastify';
import type { FastifyInstance } from 'fastify';
import type { App } from '../app.ts';
import { appRouter } from '../routers/app-router.ts';
import { httpContext } from './create-context.ts';
import { answerOneCall, oneCallIn } from './one-call.ts';
import { PROCEDURES, sentJson } from './refuse-strange-json.ts';

const BATCH = 20;

/** The procedures over HTTP: single decisions by the short way, everything else by tRPC's. */
export function serveProcedures(server: FastifyInstance, app: App): void {
  // Whoever reads a body checks its shape first: see refuse-strange-json.ts.
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );
  const onError = ({ error, path }: { error: TRPCError; path: string | undefined }) => {
    if (error.code !== 'INTERNAL_SERVER_ERROR') return;
    app.log.error({ procedure: path, err: error.cause ?? error }, 'a procedure failed');
  };
  server.all<{ Params: { path: string } }>(PROCEDURES, async (req, res) => {
    const call = oneCallIn(req, sentJson(req));
    if (call) return answerOneCall(app, { call, req, res }, onError);
    await fastifyRequestHandler({
      router: appRouter,
      maxBatchSize: BATCH,
      createContext: () => httpContext(app, { req, res }),
      onError,
      req,
      res,
      path: req.params.path,
    });
  });
}
