import type { AppRouter, Refusal } from '@paper-dynasty/api/contract';
import { TRPCClientError } from '@trpc/client';

export interface Refused {
  readonly code: string;
  readonly refusal: Refusal | null;
}

/** How a call was refused; throws when it was not, or when nobody answered. */
export async function refusalOf(call: Promise<unknown>): Promise<Refused> {
  try {
    await call;
  } catch (error) {
    return toRefused(error);
  }
  throw new Error('it was not refused');
}

export function toRefused(error: unknown): Refused {
  if (!(error instanceof TRPCClientError)) throw error;
  const { data } = error as TRPCClientError<AppRouter>;
  if (!data) throw error;
  return { code: data.code, refusal: data.refusal };
}
