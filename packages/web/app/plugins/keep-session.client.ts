import type { Me } from '@paper-dynasty/api/contract';
import { keepSession } from '../session/keep-session.ts';

const LOOK_MS = 5 * 60 * 1000;
const LOCK = 'session-refresh';

/** Somebody who stays for days stays signed in, and a cookie that was copied is soon worth nothing. */
export default defineNuxtPlugin((nuxtApp) => {
  const { data: me } = useNuxtData<Me>('me');
  const refresh = () => nuxtApp.$trpc.account.refresh.mutate();
  const look = async (): Promise<void> => {
    if (!me.value?.user || document.hidden) return;
    const { storage, locks } = { storage: localStorage, locks: navigator.locks };
    const tools = { now: Date.now, storage, refresh, alone: aloneBy(locks) };
    // Signed out elsewhere, or the API is away: the page finds out with its next call.
    await keepSession(tools).catch(() => refreshNuxtData('me'));
  };
  nuxtApp.hook('app:mounted', () => {
    void look();
    setInterval(look, LOOK_MS);
    document.addEventListener('visibilitychange', look);
  });
});

/** A page without TLS, on no machine of its own, has no locks: its tabs may ask twice, which is safe. */
const aloneBy =
  (locks: LockManager | undefined) =>
  async (work: () => Promise<void>): Promise<void> => {
    if (!locks) return work();
    await locks.request(LOCK, { ifAvailable: true }, async (lock) => {
      if (lock) await work();
    });
  };
