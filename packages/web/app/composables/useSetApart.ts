import { v7 } from 'uuid';

/** What an official may do about a game whose log cannot be read. */
export const useSetApart = (gameId: string) => {
  const trpc = useTrpc();
  const { busy, problem, ask } = useAsking();
  /** What came of it. */
  const said = shallowRef('');
  const lookAgain = (reason: string) =>
    ask(async () => {
      const ruling = { gameId, actionId: v7(), reason };
      const { released, faults } = await trpc.admin.lookAgain.mutate(ruling);
      void lookAtCasesAgain();
      said.value = released
        ? 'The log holds: the game goes on. Reload the page to see it.'
        : `It stays set apart: ${faults.join('; ')}.`;
    });
  const voidUnread = (reason: string) =>
    ask(async () => {
      await trpc.admin.voidUnread.mutate({ gameId, actionId: v7(), reason });
      void lookAtCasesAgain();
      said.value = 'Done, and written down: the game is over and does not count.';
    });
  return { lookAgain, voidUnread, said, busy, problem };
};

/** Whether a game that cannot be read is one that was set apart; only officials are told. */
export const useIsSetApart = (gameId: string, unread: () => boolean) => {
  const trpc = useTrpc();
  const isSetApart = shallowRef(false);
  onMounted(async () => {
    if (!unread()) return;
    const cases = await trpc.admin.cases.query({ list: 'open' }).catch(() => []);
    isSetApart.value = cases.some((one) => one.setApart && one.game.id === gameId);
  });
  return isSetApart;
};
