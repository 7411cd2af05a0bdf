import { type Db, readSavedLineups, type SavedLineup } from '@paper-dynasty/db';
import type { CardKey } from '@paper-dynasty/engine';
import type { ProposedSlot, TeamSheet, UsualLineup } from '@paper-dynasty/league-config';
import type { LeagueOffice } from '../leagues/leagues.ts';

interface SentOut {
  readonly db: Db;
  readonly office: LeagueOffice;
  /** Null: an AI sends out what the team usually does. */
  readonly manager: string | null;
}

/** The team as this manager sends it out: his own nine go before the team's usual ones. */
export async function withSavedLineups(
  { db, office, manager }: SentOut,
  sheet: TeamSheet,
): Promise<TeamSheet> {
  if (manager === null) return sheet;
  const key = { userId: manager, league: office.league.id, teamId: sheet.team.id };
  const saved = await readSavedLineups(db, key);
  return { ...sheet, usual: [...saved.flatMap((one) => usualOf(one, sheet)), ...sheet.usual] };
}

/** None where somebody in it has left the team: the manager sees the usual nine and saves anew. */
function usualOf(
  { against, dh, slots }: Pick<SavedLineup, 'against' | 'dh' | 'slots'>,
  sheet: TeamSheet,
): readonly UsualLineup[] {
  const keys = new Map<string, CardKey>(sheet.cards.map(({ playerId, key }) => [playerId, key]));
  const proposed = slots.flatMap(({ playerId, role }): readonly ProposedSlot[] => {
    const card = playerId === null ? null : keys.get(playerId);
    return card === undefined ? [] : [{ card, role: role as ProposedSlot['role'] }];
  });
  return proposed.length === slots.length ? [{ against, dh, slots: proposed }] : [];
}
