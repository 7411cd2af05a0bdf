/** The demo leagues behind the port that a real league's API will use. */

import {
  type League,
  type LeagueManager,
  type LeagueSource,
  type LeagueTeam,
  parseTeamSheet,
  parseTeams,
  pd,
  type Read,
  type SourceFault,
  sba,
  type TeamSheet,
} from '@paper-dynasty/league-config';
import { DEMO_MANAGERS } from './managers.ts';
import { sbaRoster } from './sba/sba-roster.ts';
import { type TeamFileRecord, teamFile, teamsFile } from './team-file.ts';

/** The PD league of rated cards. */
export const pdDemo = (): LeagueSource => source(pd, DEMO_MANAGERS.pd, (file) => file);

/** The SBA league of picture cards: the same men. */
export const sbaDemo = (): LeagueSource => source(sba, DEMO_MANAGERS.sba, sbaRoster);

type SheetRead = Read<TeamSheet, SourceFault>;

const source = (
  league: League,
  managers: readonly LeagueManager[],
  rosterOf: (file: TeamFileRecord) => unknown,
): LeagueSource => {
  const sheets = new Map<string, Promise<SheetRead>>();
  const load = async (id: string): Promise<SheetRead> => {
    const file = await teamFile(id);
    if (file === null) return { ok: false, fault: { code: 'TEAM_UNKNOWN', team: id } };
    const read = parseTeamSheet(league, rosterOf(file));
    if (!read.ok) return read;
    return { ok: true, value: { ...read.value, team: owned(read.value.team, managers) } };
  };
  const team = (id: string): Promise<SheetRead> => {
    const known = sheets.get(id) ?? load(id);
    sheets.set(id, known);
    return known;
  };
  return {
    league: league.id,
    team,
    teams: async () => {
      const read = parseTeams(await teamsFile());
      return read.ok ? { ok: true, value: read.value.map((one) => owned(one, managers)) } : read;
    },
    managers: async () => ({ ok: true, value: managers }),
  };
};

/** Whoever signs in may manage any team. */
const owned = (team: LeagueTeam, managers: readonly LeagueManager[]): LeagueTeam => ({
  ...team,
  managers: managers.map(({ id }) => id),
});
