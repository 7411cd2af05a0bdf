/** A game to test with: two average teams, standard rules, an average park. */

import { startGame } from '../game.ts';
import type { CardBook } from '../model/cards.ts';
import type { GameStarted } from '../model/event.ts';
import { gameId, leagueId } from '../model/ids.ts';
import type { Park, Rules } from '../model/rules.ts';
import { averageTeam } from './average-team.ts';

/** Nine innings, a DH, everything optional off. */
export const STANDARD_RULES: Rules = {
  version: 'test',
  chartId: 'standard',
  runExpectancyId: 'standard',
  winExpectancyId: 'standard',
  resolution: 'auto',
  innings: 9,
  rosterSize: 26,
  maxPitchers: 13,
  dh: true,
  ghostRunnerFrom: null,
  maxInnings: 0,
  mercy: [],
  reentry: false,
  threeBatterMinimum: true,
  warmUp: false,
  pitcherRest: false,
  rarePlays: false,
  injuries: false,
  weather: false,
  shiftsAllowed: false,
  runOnContact: false,
  droppedThird: false,
  triplePlays: false,
  undo: 'both-consent',
  autoConfirmSeconds: 20,
  minInningsOfficial: 5,
  earlyForfeitVoids: true,
  clock: null,
};

/** Everything that a league may play with or without, but for men who come back. */
export const EVERY_OPTION: Partial<Rules> = {
  warmUp: true,
  pitcherRest: true,
  rarePlays: true,
  weather: true,
  shiftsAllowed: true,
  runOnContact: true,
  droppedThird: true,
  triplePlays: true,
  injuries: true,
};

/** A park where half of the ballpark results are hits. */
export const AVERAGE_PARK: Park = {
  id: 'average',
  name: 'Average Park',
  bpHomerun: { L: 10, R: 10 },
  bpSingle: { L: 10, R: 10 },
};

const AWAY = averageTeam('Away', 1);
const HOME = averageTeam('Home', 27);

/** The cards of both sample teams. */
export const SAMPLE_CARDS: CardBook = new Map([...AWAY.cards, ...HOME.cards]);

/** The first event of a game of two average teams. */
export const sampleGame = (
  rules: Partial<Rules> = {},
  change: Partial<Omit<GameStarted, 'type' | 'rules'>> = {},
): GameStarted =>
  startGame({
    gameId: gameId('01935d2e-7a00-7000-8000-00000000000a'),
    league: leagueId('test'),
    rules: { ...STANDARD_RULES, ...rules },
    park: AVERAGE_PARK,
    teams: {
      away: {
        team: { id: 'away', abbreviation: 'AWA', name: 'Away' },
        ai: null,
        roster: AWAY.roster,
        lineup: AWAY.lineup,
      },
      home: {
        team: { id: 'home', abbreviation: 'HOM', name: 'Home' },
        ai: null,
        roster: HOME.roster,
        lineup: HOME.lineup,
      },
    },
    commitment: null,
    ...change,
  });
