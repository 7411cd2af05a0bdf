import type { LiveSession } from '@paper-dynasty/db';
import type { LeagueManager, LeagueTeam } from '@paper-dynasty/league-config';
import { teamsOf } from '../game/enter-teams.ts';
import type { LeagueOffice } from '../leagues/leagues.ts';
import { refuse } from '../trpc/refusal.ts';

export async function managersOf({ source }: LeagueOffice): Promise<readonly LeagueManager[]> {
  const fetched = await source.managers();
  if (!fetched.ok) throw refuse({ type: 'league', fault: fetched.fault });
  return fetched.value;
}

/** How a demo manager is known among users: his id alone might be another league's too. */
export const demoIdentity = (league: string, managerId: string): string => `${league}:${managerId}`;

/** The teams that a user owns in a league, which alone says who owns what. */
export async function ownTeams(
  office: LeagueOffice,
  { user }: LiveSession,
): Promise<readonly LeagueTeam[]> {
  const [managers, teams] = await Promise.all([managersOf(office), teamsOf(office)]);
  return owned(managers.filter(isUser(office, user)), teams);
}

/** The same for whoever only shows them; null: the league does not say. */
export async function ownTeamsIfTold(
  office: LeagueOffice,
  { user }: LiveSession,
): Promise<readonly LeagueTeam[] | null> {
  const { source } = office;
  const [managers, teams] = await Promise.all([source.managers(), source.teams()]);
  return managers.ok && teams.ok
    ? owned(managers.value.filter(isUser(office, user)), teams.value)
    : null;
}

const isUser =
  ({ league }: LeagueOffice, { provider, providerId }: LiveSession['user']) =>
  (manager: LeagueManager): boolean =>
    provider === 'discord'
      ? manager.discordId === providerId
      : demoIdentity(league.id, manager.id) === providerId;

function owned(
  managers: readonly LeagueManager[],
  teams: readonly LeagueTeam[],
): readonly LeagueTeam[] {
  const own = new Set(managers.map(({ id }) => id));
  return teams.filter((team) => team.managers.some((id) => own.has(id)));
}

/** @throws NOT_YOUR_TEAM */
export async function assertOwns(
  office: LeagueOffice,
  session: LiveSession,
  teamId: string,
): Promise<void> {
  const teams = await ownTeams(office, session);
  if (!teams.some(({ id }) => id === teamId)) {
    throw refuse({ type: 'notAllowed', reason: 'NOT_YOUR_TEAM' });
  }
}
