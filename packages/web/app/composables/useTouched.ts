/**
 * Resolves with the first touch of whoever is here: what only a player wants is fetched then, and
 * who only looks in does not wait for it. A touch offline does not count: what cannot come when it
 * is asked for is lost to this page.
 */
export const useTouched = (): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  onMounted(() => {
    for (const kind of ['pointerdown', 'keydown']) {
      useEventListener(window, kind, () => navigator.onLine && resolve(), { passive: true });
    }
  });
  return promise;
};
