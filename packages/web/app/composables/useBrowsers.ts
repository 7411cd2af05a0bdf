/** The browsers I am signed in with, and how to sign them out. */
export const useBrowsers = async () => {
  const trpc = useTrpc();
  const { asking, problem, ask } = useAsking();
  const read = useAsyncData('sessions', () => trpc.account.sessions.query(), { deep: false });
  const { data: browsers, error, refresh } = await read;
  /** What came of it. */
  const said = shallowRef('');
  const doing = async (button: string, work: () => Promise<string>): Promise<void> => {
    await ask(async () => {
      said.value = await work();
    }, button);
    await refresh();
  };
  const end = (sessionId: string) =>
    doing(sessionId, async () => {
      await trpc.account.endSession.mutate({ sessionId });
      return 'That browser is signed out.';
    });
  const endOthers = () =>
    doing('others', async () => {
      const { ended } = await trpc.account.endOtherSessions.mutate();
      return ended === 1
        ? 'One other browser is signed out.'
        : `${ended} other browsers are signed out.`;
    });
  return { browsers, error, refresh, end, endOthers, ending: asking, said, problem };
};
