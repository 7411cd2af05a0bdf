import { AVERAGE_PARK, averageTeam } from '@paper-dynasty/engine/testing';
import {
  type LeagueManager,
  type LeagueSource,
  type LeagueTeam,
  pd,
  type TeamSheet,
} from '@paper-dynasty/league-config';
import type { Leagues } from '../leagues/leagues.ts';

/** Three average teams and as many managers, each with a team of his own. */
const NAMES = ['Anchors', 'Bells', 'Comets'] as const;

const teamOf = (name: string): LeagueTeam => ({
  id: name.slice(0, 3).toUpperCase(),
  abbreviation: name.slice(0, 3).toUpperCase(),
  name: `The ${name}`,
  shortName: name,
  colours: { primary: '#123456', secondary: '#abcdef' },
  group: null,
  dh: null,
  managers: [`of-${name.toLowerCase()}`],
});

const sheetOf = (name: string): TeamSheet => {
  const { cards, rotation } = averageTeam(name, 1);
  return {
    team: teamOf(name),
    park: AVERAGE_PARK,
    cards: [...cards.values()],
    faults: [],
    usual: [],
    habits: [],
    staff: { rotation: rotation.map(({ card }) => card), bullpen: [], closer: null },
  };
};

const MANAGERS: readonly LeagueManager[] = NAMES.map((name) => ({
  id: `of-${name.toLowerCase()}`,
  name: `Manager of the ${name}`,
  discordId: null,
  demo: true,
}));

/** A league source in memory. */
export function testSource(): LeagueSource {
  const sheets = NAMES.map(sheetOf);
  return {
    league: pd.id,
    teams: async () => ({ ok: true, value: sheets.map(({ team }) => team) }),
    team: async (id) => {
      const value = sheets.find(({ team }) => team.id === id);
      return value ? { ok: true, value } : { ok: false, fault: { code: 'TEAM_UNKNOWN', team: id } };
    },
    managers: async () => ({ ok: true, value: MANAGERS }),
  };
}

export const testLeagues = (): Leagues =>
  new Map([[pd.id, { league: pd, source: testSource(), attribution: 'A notice.' }]]);
