import { type CaseFilter, listCases } from '@paper-dynasty/db';
import type { Context } from '../trpc/context.ts';
import type { CaseList, OfficialCase } from '../views.ts';
import { toGameCard } from './game-card.ts';

export const CASE_LISTS = [
  'open',
  'live',
  'over',
  'disputed',
] as const satisfies readonly CaseList[];

const LIMIT = 100;

const FILTERS: { readonly [L in CaseList]: Pick<CaseFilter, 'statuses' | 'only'> } = {
  open: { statuses: ['active'], only: 'open' },
  live: { statuses: ['pending', 'active'] },
  over: { statuses: ['completed'] },
  disputed: { statuses: ['active', 'completed'], only: 'disputed' },
};

/** The games of the league for its officials, private ones too; those that wait for them alone under `open`, those with a card that was read differently under `disputed`. */
export async function casesFor(
  { app, league, session }: Context,
  list: CaseList,
): Promise<readonly OfficialCase[]> {
  const rows = await listCases(app.db, {
    league: league.league.id,
    limit: LIMIT,
    ...FILTERS[list],
  });
  return rows.map(({ game, disputed, protested, suspended, setApart }) => ({
    game: toGameCard(game, session?.user.id ?? null),
    disputed,
    protested,
    suspended,
    setApart,
  }));
}
