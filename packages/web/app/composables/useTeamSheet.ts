/** A team with its park and its cards, as the next game will have them: for the page that is about them. */
export const useTeamSheet = (teamId: string) => {
  const trpc = useTrpc();
  return usePageData(`sheet-${teamId}`, () => trpc.team.byId.query({ teamId }));
};

/** The same for a part of another page, which is there without it. */
export const useTeamCards = (teamId: string) => {
  const trpc = useTrpc();
  return useAsyncData(`sheet-${teamId}`, () => trpc.team.byId.query({ teamId }), { deep: false });
};

/** What was read off the pictures of a team's cards, and by whom. */
export const useTeamNotes = (teamId: string) => {
  const trpc = useTrpc();
  const { me } = useMe();
  const mayNote = computed(() => {
    const user = me.value?.user;
    return user?.official === true || user?.teams.some(({ id }) => id === teamId) === true;
  });
  const read = useAsyncData(`notes-${teamId}`, () => trpc.team.annotations.query({ teamId }), {
    deep: false,
  });
  const { data, refresh } = read;
  const noteOf = (playerId: string) =>
    (data.value ?? []).find((note) => note.playerId === playerId);
  /** A page that is rendered with them waits for this. */
  const ready = Promise.resolve(read).then(() => undefined);
  return { noteOf, mayNote, ready, refresh };
};
