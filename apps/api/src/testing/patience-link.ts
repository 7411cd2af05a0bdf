import { within } from '@paper-dynasty/db';
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
      const { promise: ended, resolve: end } = Promise.withResolvers<void>();
      const late = () => new DOMException('no answer in time', 'TimeoutError');
      // A moment in which the tests themselves stood still is nobody's delay.
      within(ms, ended, late).catch((error) => observer.error(TRPCClientError.from(error)));
      const asked = next(op).subscribe(observer);
      return () => {
        end();
        asked.unsubscribe();
      };
    });
