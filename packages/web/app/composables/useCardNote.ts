import { ratingNames } from '../table/card-notes.ts';

type Trpc = ReturnType<typeof useTrpc>;
type Ratings = Parameters<Trpc['team']['annotate']['mutate']>[0]['ratings'];
interface Noted {
  readonly teamId: string;
  readonly playerId: string;
}

/** Notes for the whole league what was read off a card, or takes the note away. */
export const useCardNote = (whose: () => Noted) => {
  const trpc = useTrpc();
  const { busy, problem, ask } = useAsking({
    words: (refusal) =>
      refusal?.type === 'badInput'
        ? refusal.problems.map(({ at, problem: what }) => `${ratingNames(at)} ${what}`).join('; ')
        : null,
  });
  /** @returns whether it is noted */
  const note = (ratings: Ratings) => ask(() => trpc.team.annotate.mutate({ ...whose(), ratings }));
  return { note, busy, problem };
};
