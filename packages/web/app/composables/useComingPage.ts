/** Who gets his page sooner sees nothing flash. */
const PATIENCE_MS = 80;

/** The page that was asked for and is still read, by the name of its route; null: none. */
export const useComingPage = () => {
  const coming = shallowRef<string | null>(null);
  if (import.meta.server) return coming;
  const nuxt = useNuxtApp();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const come = (): void => {
    clearTimeout(timer);
    coming.value = null;
  };
  const router = useRouter();
  router.beforeEach((to, from) => {
    clearTimeout(timer);
    // The first page is here already, and a page that only gets another address stays.
    if (nuxt.isHydrating || to.name === from.name) return;
    timer = setTimeout(() => {
      coming.value = String(to.name);
    }, PATIENCE_MS);
  });
  router.afterEach((_to, _from, failure) => {
    if (failure) come();
  });
  router.onError(come);
  nuxt.hook('page:finish', come);
  nuxt.hook('vue:error', come);
  nuxt.hook('app:error', come);
  return coming;
};
