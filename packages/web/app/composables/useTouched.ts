/**
 * Resolves with the first touch of whoever is here: what only a player wants is fetched then, and
 * who only looks in does not wait for it.
 */
export const useTouched = (): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  onMounted(() => {
    for (const kind of ['pointerdown', 'keydown']) {
      useEventListener(window, kind, () => resolve(), { once: true, passive: true });
    }
  });
  return promise;
};
