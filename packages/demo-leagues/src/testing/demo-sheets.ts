/** All thirty teams of a demo league, for tests. */

import type { LeagueSource, TeamSheet } from '@paper-dynasty/league-config';

export const sheetsOf = async (source: LeagueSource): Promise<readonly TeamSheet[]> => {
  const teams = await source.teams();
  if (!teams.ok) throw new Error(JSON.stringify(teams.fault));
  const reads = await Promise.all(teams.value.map(({ id }) => source.team(id)));
  return reads.map((read) => {
    if (!read.ok) throw new Error(JSON.stringify(read.fault));
    return read.value;
  });
};
