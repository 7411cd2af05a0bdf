import type { TeamPage, TeamStats } from '@paper-dynasty/api/contract';
import { rosterPrint } from '../table/small-print.ts';
import { fromWire } from '../table/wire.ts';

/** A team: what its games came to, and its roster. */
export const useTeamPage = async (teamId: string) => {
  const trpc = useTrpc();
  const { data, problem, refresh } = await usePageData(`team-${teamId}`, async () => {
    const [stats, sheet] = await Promise.all([
      trpc.team.stats.query({ teamId }),
      trpc.team.byId.query({ teamId }),
    ]);
    const roster = fromWire<TeamPage>(sheet).cards.map((card) => ({
      playerId: card.playerId,
      name: card.name,
      print: rosterPrint(card),
    }));
    const pictures = sheet.cards.some(({ kind }) => kind === 'image');
    return { stats, roster, pictures, park: sheet.park.name };
  });
  const stats = computed(() => (data.value ? fromWire<TeamStats>(data.value.stats) : null));
  return { data, stats, problem, refresh };
};
