import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AppRouter } from '../contract.ts';

/** Gives a decision up that is not answered in time, as a page does; HTTP has a limit of its own. */
export const patienceLink =
  (ms: number): TRPCLink<AppRouter> =>
  () =>
  ({ op, next }) =>
    observable((observer) => {
      if (op.type === 'subscription') return next(op).subscribe(observer);
      const timer = setTimeout(() => {
        const late = new DOMException('no answer in time', 'TimeoutError');
        observer.error(TRPCClientError.from(late));
      }, ms);
      const asked = next(op).subscribe(observer);
      return () => {
        clearTimeout(timer);
        asked.unsubscribe();
      };
    });
