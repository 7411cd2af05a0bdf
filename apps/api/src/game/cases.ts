import { type CaseFilter, listCases } from '@paper-dynasty/db';
import type { Context } from '../trpc/context.ts';
import type { CaseList, OfficialCase } from '../views.ts';
import { toGameCard } from './game-card.ts';

export const CASE_LISTS = ['open', 'live', 'over'] as const satisfies readonly CaseList[];

const LIMIT = 100;

const FILTERS: { readonly [L in CaseList]: Pick<CaseFilter, 'statuses' | 'onlyOpen'> } = {
  open: { statuses: ['active'], onlyOpen: true },
  live: { statuses: ['pending', 'active'], onlyOpen: false },
  over: { statuses: ['completed'], onlyOpen: false },
};

/** The games of the league for its officials, private ones too; those that wait for them alone under `open`. */
export async function casesFor(
  { app, league, session }: Context,
  list: CaseList,
): Promise<readonly OfficialCase[]> {
  const rows = await listCases(app.db, {
    league: league.league.id,
    limit: LIMIT,
    ...FILTERS[list],
  });
  return rows.map(({ game, disputed, suspended, setApart }) => ({
    game: toGameCard(game, session?.user.id ?? null),
    disputed,
    suspended,
    setApart,
  }));
}
