/** The address for those who only watch; null while it is not known, or where I may not pass it on. */
export const useWatchLink = (gameId: string) => {
  const store = useGameStore();
  const trpc = useTrpc();
  const { origin } = useRequestURL();
  const isPrivate = computed(() => store.game?.visibility === 'private');
  /** A private game lets in whoever has its code, which its managers may ask for; its spectators may not pass it on. */
  const manages = computed(() => store.mySides.length > 0);
  const { data: code } = useAsyncData(
    `watch-code-${gameId}`,
    async () => (await trpc.game.watchLink.query({ gameId })).code,
    { server: false, lazy: true, immediate: isPrivate.value && manages.value },
  );
  const link = computed(() => {
    if (!isPrivate.value) return `${origin}/game/${gameId}`;
    return code.value ? `${origin}/watch/${gameId}?code=${encodeURIComponent(code.value)}` : null;
  });
  return { link, isPrivate, manages };
};
