/** The open seat of a game: the link that leads to it, and taking it. */
export const useInvitation = (gameId: string) => {
  const store = useGameStore();
  const trpc = useTrpc();
  const route = useRoute();
  const { origin } = useRequestURL();
  const { busy, problem, ask } = useAsking();

  /** For whoever should play against me; empty where I may not invite anybody. */
  const link = computed(() => {
    const code = store.waiting?.inviteCode;
    return code ? `${origin}/game/${gameId}?invite=${encodeURIComponent(code)}` : '';
  });
  /** The code with which somebody came here; empty without one. */
  const inviteCode = computed(() =>
    typeof route.query.invite === 'string' ? route.query.invite : '',
  );
  /** @returns whether the seat is mine now */
  const take = (teamId: string) =>
    ask(() => trpc.lobby.join.mutate({ gameId, inviteCode: inviteCode.value, teamId }));
  /** Nobody has taken the seat: the game is no more, and I am back in the lobby. */
  const callOff = () =>
    ask(async () => {
      await trpc.lobby.callOff.mutate({ gameId });
      await navigateTo({ name: 'index' });
    });
  return { link, inviteCode, take, callOff, busy, problem };
};
