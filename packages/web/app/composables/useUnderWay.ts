import type { Ref } from 'vue';
import { persist } from '../table/persist.ts';
import type { FeedStatus } from './useFreshness.ts';

/** A decision on its way. */
export interface Press {
  /** Where the game stood. */
  readonly at: number;
  /** Its manager does not want it any more, or has left the table. */
  readonly givenUp: AbortController;
  /** The line went before the answer came. */
  waited: boolean;
}

/** What has been sent and is not answered yet: it outlives a cut line, and nobody's stay at the table. */
export const useUnderWay = (status: Readonly<Ref<FeedStatus>>) => {
  const offline = computed(() => status.value === 'offline');
  const underWay = new Set<Press>();
  watch(
    offline,
    (isOffline) => {
      if (isOffline) for (const press of underWay) press.waited = true;
    },
    { flush: 'sync' },
  );
  // Whoever leaves the table leaves nothing behind that would be sent later.
  onScopeDispose(() => {
    for (const { givenUp } of underWay) givenUp.abort();
  });

  const begin = (at: number): Press => {
    const press = { at, givenUp: new AbortController(), waited: false };
    underWay.add(press);
    return press;
  };
  const end = (press: Press): void => {
    underWay.delete(press);
  };

  const lineBack = async (press: Press): Promise<void> => {
    if (!offline.value) return;
    await new Promise<void>((resolve) => {
      const stop = watch(offline, () => resolve(), { once: true });
      press.givenUp.signal.addEventListener('abort', () => stop(), { once: true });
    });
  };
  /** Sends it until it is answered; a line that went is waited for. */
  const sendOn =
    (press: Press, isPassing: (error: unknown) => boolean) =>
    <T>(send: (first: boolean) => Promise<T>): Promise<T> =>
      persist(send, { isPassing, lineBack: () => lineBack(press), givenUp: press.givenUp.signal });

  return { offline, begin, end, sendOn };
};
