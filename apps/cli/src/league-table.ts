/** The league that a command plays in: its rules, and the teams that its source supplies. */

import { pdDemo, sbaDemo } from '@paper-dynasty/demo-leagues';
import {
  type League,
  type LeagueSource,
  leagueById,
  type TeamSheet,
} from '@paper-dynasty/league-config';

const SOURCES: Readonly<Record<string, () => LeagueSource>> = { pd: pdDemo, sba: sbaDemo };

export interface LeagueTable {
  readonly league: League;
  readonly sheets: readonly TeamSheet[];
}

/** What a user got wrong, in words. */
export class Misuse extends Error {}

/**
 * The league with these teams, by abbreviation or id; all of them when none is named.
 * @throws Misuse for a league or a team that is not there
 */
export const openLeague = async (id: string, wanted?: readonly string[]): Promise<LeagueTable> => {
  const league = leagueById(id);
  const open = SOURCES[id];
  if (!league || !open)
    throw new Misuse(`no league ${id}: there are ${Object.keys(SOURCES).join(', ')}`);
  const source = open();
  const listed = await source.teams();
  if (!listed.ok) throw new Misuse(`the league's teams: ${JSON.stringify(listed.fault)}`);
  const ids = (wanted ?? listed.value.map((team) => team.id)).map((name) => {
    const team = listed.value.find((one) => one.id === name || one.abbreviation === name);
    if (team) return team.id;
    const known = listed.value.map((one) => one.abbreviation).join(' ');
    throw new Misuse(`no team ${name} in ${league.name}: there are ${known}`);
  });
  return { league, sheets: await Promise.all(ids.map((team) => sheetOf(source, team))) };
};

const sheetOf = async (source: LeagueSource, id: string): Promise<TeamSheet> => {
  const read = await source.team(id);
  if (!read.ok) throw new Misuse(`team ${id}: ${JSON.stringify(read.fault)}`);
  return read.value;
};
