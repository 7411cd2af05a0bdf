import type { SavedLineupView } from '@paper-dynasty/api/contract';
import type { GameState, Hand } from '@paper-dynasty/engine';

type Trpc = ReturnType<typeof useTrpc>;
type Slots = Parameters<Trpc['team']['saveLineup']['mutate']>[0]['slots'];

interface Shelf {
  readonly teamId: () => string;
  readonly dh: () => boolean;
  readonly state: () => GameState;
}

/** The nines that a team keeps against left- and right-handers. */
export const useSavedLineups = ({ teamId, dh, state }: Shelf) => {
  const trpc = useTrpc();
  const { asking, problem, ask } = useAsking({ state });
  const saved = shallowRef<readonly SavedLineupView[]>([]);
  const read = async (): Promise<void> => {
    saved.value = await trpc.team.savedLineups.query({ teamId: teamId() });
  };
  const doing = (against: Hand, work: () => Promise<unknown>) =>
    ask(async () => {
      await work();
      await read();
    }, against);
  const keep = (against: Hand, slots: Slots) =>
    doing(against, () =>
      trpc.team.saveLineup.mutate({ teamId: teamId(), against, dh: dh(), slots }),
    );
  const forget = (against: Hand) =>
    doing(against, () => trpc.team.forgetLineup.mutate({ teamId: teamId(), against, dh: dh() }));
  onMounted(() => read().catch(() => undefined));
  return { saved, keep, forget, asking, problem };
};
