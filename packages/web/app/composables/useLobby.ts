const LOOK_MS = 10_000;

/** Who plays whom, of one team or of all, read again and again. */
export const useLobby = async (teamId: () => string) => {
  const trpc = useTrpc();
  const asked = () => trpc.lobby.list.query(teamId() ? { teamId: teamId() } : undefined);
  const read = useAsyncData('lobby', asked, { deep: false, watch: [teamId] });
  const { data, error, refresh } = read;
  useIntervalFn(() => refresh(), LOOK_MS);
  await read;
  return { lobby: useKept(data), error, refresh };
};
