import { mountSuspended } from '@nuxt/test-utils/runtime';
import type { AppRouter } from '@paper-dynasty/api/contract';
import type { TRPCClient } from '@trpc/client';
import { TRPC_STAND_IN } from '../composables/useTrpc.ts';

/** What a composable gives to the component that uses it, and the way to take that away. */
export const inComponent = async <T>(
  use: () => T,
  trpc: unknown,
): Promise<{ readonly it: T; readonly leave: () => void }> => {
  const made: { it?: T } = {};
  const Asker = defineComponent({
    setup: () => {
      made.it = use();
      return () => null;
    },
  });
  const provide = { [TRPC_STAND_IN as symbol]: trpc as TRPCClient<AppRouter> };
  const shown = await mountSuspended(Asker, { global: { provide } });
  if (made.it === undefined) throw new Error('it was not set up');
  return { it: made.it, leave: () => shown.unmount() };
};
