import {
  callTRPCProcedure,
  getTRPCErrorFromUnknown,
  getTRPCErrorShape,
  type TRPCError,
} from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../app.ts';
import { appRouter } from '../routers/app-router.ts';
import type { Context } from '../trpc/context.ts';
import { httpContext } from './create-context.ts';

/** A decision that came by itself, alone or as a batch of one. */
export interface OneCall {
  readonly path: string;
  readonly input: unknown;
  readonly batched: boolean;
}

type Failed = (failure: { readonly error: TRPCError; readonly path: string }) => void;

/** By path. */
const MUTATIONS: ReadonlySet<string> = new Set(
  Object.entries<unknown>(appRouter._def.procedures)
    .filter(([, procedure]) => fieldOf(fieldOf(procedure, '_def'), 'type') === 'mutation')
    .map(([path]) => path),
);

/** The call in a request, if it is one mutation and nothing else. `sent`: the body, read. */
export function oneCallIn(
  { method, params, query, headers }: Asked,
  sent: unknown,
): OneCall | undefined {
  const path = fieldOf(params, 'path');
  if (method !== 'POST' || typeof path !== 'string' || 'trpc-accept' in headers) return undefined;
  if (!MUTATIONS.has(path)) return undefined;
  const [asked, ...more] = Object.keys(query ?? {});
  if (asked === undefined) return { path, input: sent, batched: false };
  const isBatch = more.length === 0 && fieldOf(query, 'batch') === '1';
  if (!isBatch || typeof sent !== 'object' || Array.isArray(sent)) return undefined;
  return { path, input: fieldOf(sent, '0'), batched: true };
}

type Asked = Pick<FastifyRequest, 'method' | 'params' | 'query' | 'headers'>;

function fieldOf(from: unknown, name: string): unknown {
  const isObject = (typeof from === 'object' && from !== null) || typeof from === 'function';
  return isObject ? Reflect.get(from, name) : undefined;
}

interface Exchange {
  readonly call: OneCall;
  readonly req: FastifyRequest;
  readonly res: FastifyReply;
}

/**
 * Answers as tRPC's own handler does, letter for letter. That one makes a `Request`, a `Response`
 * and two streams for what may be twenty calls or a stream of answers: for one decision, which is
 * most of what comes, they were a fifth of the server's work.
 */
export async function answerOneCall(app: App, exchange: Exchange, failed: Failed): Promise<void> {
  const { call, res } = exchange;
  const { status, answer } = await answerTo(app, exchange, failed);
  const told = JSON.stringify(call.batched ? [answer] : answer);
  await res.code(status).header('vary', VARY).header('content-type', 'application/json').send(told);
}

const VARY = 'trpc-accept, accept';

async function answerTo(app: App, { call, req, res }: Exchange, failed: Failed) {
  const { path, input } = call;
  const type = 'mutation';
  let ctx: Context | undefined;
  try {
    ctx = await httpContext(app, { req, res });
    const getRawInput = () => Promise.resolve(input);
    const asked = { router: appRouter, path, type, ctx, getRawInput, signal: undefined } as const;
    const data: unknown = await callTRPCProcedure({ ...asked, batchIndex: 0 });
    return { status: 200, answer: { result: { data } } };
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause);
    failed({ error, path });
    const { _config: config } = appRouter._def;
    const shape = getTRPCErrorShape({ config, ctx, error, input, path, type });
    return { status: getHTTPStatusCodeFromError(error), answer: { error: shape } };
  }
}
