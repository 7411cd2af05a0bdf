/** The demo leagues as a league's own API would give them: for servers that ask over HTTP. */

import { DEMO_MANAGERS } from './managers.ts';
import { sbaRoster } from './sba/sba-roster.ts';
import { type TeamFileRecord, teamFile, teamsFile } from './team-file.ts';

/** The three answers of a league's API. */
export interface LeagueRecords {
  readonly teams: () => Promise<unknown>;
  /** Null: no such team. */
  readonly team: (id: string) => Promise<unknown>;
  readonly managers: () => Promise<unknown>;
}

type DemoLeague = keyof typeof DEMO_MANAGERS;

const recordsOf = (
  league: DemoLeague,
  rosterOf: (file: TeamFileRecord) => unknown,
): LeagueRecords => {
  const managers = DEMO_MANAGERS[league].map(({ id }) => id);
  const owned = (team: unknown) => ({ ...(team as object), managers });
  return {
    teams: async () => {
      const { teams } = (await teamsFile()) as { readonly teams?: readonly unknown[] };
      return { teams: (teams ?? []).map(owned) };
    },
    team: async (id) => {
      const file = await teamFile(id);
      return file && rosterOf({ ...file, team: { ...file.team, managers } });
    },
    managers: async () => ({
      managers: DEMO_MANAGERS[league].map(({ id, name }) => ({ id, name, demo: true })),
    }),
  };
};

/** By league id. */
export const demoRecords: { readonly [L in DemoLeague]: LeagueRecords } = {
  pd: recordsOf('pd', (file) => file),
  sba: recordsOf('sba', sbaRoster),
};
