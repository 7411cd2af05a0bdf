import { initTRPC, type TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { spend } from '../limits/spend.ts';
import { admit } from '../policy/admit.ts';
import type { Refusal } from '../refusal-views.ts';
import type { Context } from './context.ts';
import { inTime } from './in-time.ts';
import { RefusalCause, refuse } from './refusal.ts';

/** What every error tells: never a stack, never the words of a bug. */
interface ErrorData {
  readonly code: string;
  readonly httpStatus: number;
  readonly path?: string;
  readonly refusal: Refusal | null;
}

const t = initTRPC.context<Context>().create({
  isDev: false,
  errorFormatter: ({ shape, error }) => {
    const refusal = refusalIn(error);
    const data: ErrorData = {
      code: shape.data.code,
      httpStatus: shape.data.httpStatus,
      ...(shape.data.path === undefined ? {} : { path: shape.data.path }),
      refusal,
    };
    const message = refusal?.type ?? wordless(error);
    return { code: shape.code, message, data };
  },
  sse: { enabled: false },
});

export const { router, createCallerFactory } = t;

/** Every call is answered within seconds, and a subscription let in, whatever the database does. */
const answered = t.procedure.use(({ ctx, type, next }) => {
  const answer = inTime(next().then(orThrow));
  return type === 'subscription' ? answer : ctx.app.calls.count(answer);
});

/** What failed is thrown, so that an outage can be told from a bug. */
function orThrow<T extends { readonly ok: boolean }>(result: T): T {
  if ('error' in result) throw result.error;
  return result;
}

/** Every call spends from its budgets and stands in the matrix before anything else happens. */
export const publicProcedure = answered.use(async ({ ctx, path, type, getRawInput, next }) => {
  // Nothing new is begun by a server that stops; the same call may go to the next one.
  if (type === 'mutation' && ctx.app.stopping()) {
    throw refuse({ type: 'unavailable', retryable: true });
  }
  // A socket may have been opened long ago.
  if (!(await ctx.stillSignedIn())) throw refuse({ type: 'notAllowed', reason: 'SIGN_IN_FIRST' });
  const input = await getRawInput();
  await spend(ctx, path, input);
  return next({ ctx: { ...ctx, admitted: await admit(ctx, { procedure: path, input }) } });
});

/** Signed in; `user` is there. */
export const authedProcedure = publicProcedure.use(({ ctx, next }) => {
  if (!ctx.session) throw refuse({ type: 'notAllowed', reason: 'SIGN_IN_FIRST' });
  return next({ ctx: { ...ctx, session: ctx.session, user: ctx.session.user } });
});

function refusalIn(error: TRPCError): Refusal | null {
  if (error.cause instanceof RefusalCause) return error.cause.refusal;
  if (error.cause instanceof ZodError) {
    const problems = error.cause.issues.map((issue) => ({
      at: issue.path.join('.'),
      problem: issue.message,
    }));
    return { type: 'badInput', problems: problems.slice(0, 20) };
  }
  return null;
}

/** tRPC's own errors name what is wrong with the request; ours would name what is wrong with us. */
const wordless = (error: TRPCError): string =>
  error.code === 'INTERNAL_SERVER_ERROR' ? 'Something went wrong here.' : error.code;
