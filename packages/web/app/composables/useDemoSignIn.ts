/** Takes the part of a manager of a demo league. */
export const useDemoSignIn = () => {
  const trpc = useTrpc();
  const store = useGameStore();
  const { asking, problem, ask } = useAsking();
  /** @param next a path of this site: where to go then */
  const signIn = (managerId: string, next: string) =>
    ask(async () => {
      await trpc.account.signInDemo.mutate({ managerId });
      clearNuxtData();
      store.forget();
      await navigateTo(next);
    }, managerId);
  return { signingIn: asking, problem, signIn };
};
