import type { Me } from '@paper-dynasty/api/contract';

/** Who is signed in here. One answer for the whole page. */
export const useMe = () => {
  const trpc = useTrpc();
  const { data, error, refresh } = useAsyncData('me', () => trpc.account.me.query(), {
    deep: false,
  });
  const me = computed<Me | null>(() => data.value ?? null);
  /** Nobody answers who I am. */
  const problem = computed(() => error.value !== undefined);
  const store = useGameStore();
  const signOut = async (): Promise<void> => {
    await trpc.account.signOut.mutate();
    store.forget();
    await refreshNuxtData();
    await navigateTo({ name: 'index' });
  };
  return { me, problem, refresh, signOut };
};
