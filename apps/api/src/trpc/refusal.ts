import type { Rejection } from '@paper-dynasty/engine';
import { TRPCError } from '@trpc/server';
import type { Refusal } from '../refusal-views.ts';

type Code = ConstructorParameters<typeof TRPCError>[0]['code'];

/** Carries a refusal and its facts through tRPC to the client's `error.data.refusal`. */
export class RefusalCause extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.type);
    this.refusal = refusal;
  }
}

/** The one place where a refusal becomes a transport code. */
export function refuse(refusal: Refusal): TRPCError {
  return new TRPCError({
    code: codeOf(refusal),
    message: refusal.type,
    cause: new RefusalCause(refusal),
  });
}

export const refusalOf = (error: TRPCError): Refusal | undefined =>
  error.cause instanceof RefusalCause ? error.cause.refusal : undefined;

const CODES = {
  stale: 'CONFLICT',
  actionIdReused: 'CONFLICT',
  badInput: 'BAD_REQUEST',
  notFound: 'NOT_FOUND',
  notNow: 'PRECONDITION_FAILED',
  league: 'BAD_GATEWAY',
  team: 'UNPROCESSABLE_CONTENT',
  tooMany: 'TOO_MANY_REQUESTS',
  unavailable: 'SERVICE_UNAVAILABLE',
} as const satisfies { readonly [T in Refusal['type']]?: Code };

/** Rules that say no to whatever it is, because of where the game stands. */
const OF_THE_PHASE: ReadonlySet<Rejection['code']> = new Set([
  'WRONG_PHASE',
  'GAME_SUSPENDED',
  'NOT_SUSPENDED',
  'GAME_OVER',
]);

function codeOf(refusal: Refusal): Code {
  switch (refusal.type) {
    case 'rejection':
      return OF_THE_PHASE.has(refusal.rejection.code)
        ? 'PRECONDITION_FAILED'
        : 'UNPROCESSABLE_CONTENT';
    case 'notAllowed':
      return refusal.reason === 'SIGN_IN_FIRST' ? 'UNAUTHORIZED' : 'FORBIDDEN';
    default:
      return CODES[refusal.type];
  }
}

export function isNotStarted(error: unknown): boolean {
  const refusal = error instanceof TRPCError ? refusalOf(error) : undefined;
  return refusal?.type === 'notNow' && refusal.reason === 'NOT_STARTED';
}
