/** The card maker: from the record of a season to thirty team files. */

import {
  averageFielder,
  type PitcherRating,
  type PositionRating,
  standardCharts,
} from '@paper-dynasty/engine';
import type { Json } from '@paper-dynasty/league-config';
import { makeFielding } from '../ratings/fielding.ts';
import { makeParks } from '../ratings/parks.ts';
import { makePitcherRatings } from '../ratings/pitching.ts';
import { makeRunning, type Running } from '../ratings/running.ts';
import { buntGrade, hitAndRunGrade } from '../ratings/skills.ts';
import type { Row } from '../record/csv.ts';
import type { PlayerRecord, Season } from '../record/season.ts';
import { chooseRosters, isPitcher, type Roster } from '../rosters/choose-rosters.ts';
import { staffOf } from '../rosters/staff.ts';
import { startsOf } from '../rosters/starts.ts';
import { type UsualNine, usualLineups } from '../rosters/usual-lineups.ts';
import { TEAM_FACTS } from '../teams.ts';
import { rawCard } from './raw-card.ts';
import { type AllSides, makeSides } from './sides.ts';

/** One team as the league's API would answer. */
export interface TeamFile {
  readonly id: string;
  readonly playerIds: readonly string[];
  readonly team: Json;
  readonly park: Json;
  readonly cards: readonly Json[];
  readonly lineups: Json;
  readonly starts: Json;
  readonly staff: Json;
}

/** Thirty teams, in the order of the record. */
export const makeLeague = (season: Season): readonly TeamFile[] => {
  const rosters = chooseRosters(season);
  const ratings = rateAll(rosters);
  const parks = makeParks(season);
  const { positions } = ratings;
  const sides = makeSides({ season, rosters, positions, parks, charts: standardCharts });
  return rosters.map((roster) => {
    const row = season.teams.find((team) => team.text('team') === roster.team);
    const park = parks.get(roster.team);
    if (!row || !park) throw new Error(`no record of ${roster.team}`);
    return {
      id: roster.team,
      playerIds: menOf(roster).map(({ id }) => id),
      team: teamJson(row),
      park: {
        id: park.id,
        name: park.name,
        bp_homerun_l: park.bpHomerun.L,
        bp_homerun_r: park.bpHomerun.R,
        bp_single_l: park.bpSingle.L,
        bp_single_r: park.bpSingle.R,
      },
      cards: menOf(roster).map((player) => cardJson(player, ratings, sides)),
      lineups: usualLineups(roster, { season, positions }).map(lineupJson),
      starts: startsOf(roster, season).map((starts) => ({ ...starts })),
      staff: { ...staffOf(roster) },
    };
  });
};

/** Starters, relievers, batters. */
const menOf = ({ starters, relievers, batters }: Roster): readonly PlayerRecord[] =>
  [...starters, ...relievers, ...batters].map(({ player }) => player);

interface Ratings {
  readonly positions: ReadonlyMap<string, readonly PositionRating[]>;
  readonly running: ReadonlyMap<string, Running>;
  readonly pitching: ReadonlyMap<string, PitcherRating>;
}

const rateAll = (rosters: readonly Roster[]): Ratings => {
  const men = rosters.flatMap(menOf);
  const pitchers = men.filter(isPitcher);
  const batters = men.filter((player) => !isPitcher(player));
  const running = makeRunning(batters, pitchers);
  const pitching = makePitcherRatings(pitchers);
  return {
    positions: makeFielding(men, standardCharts),
    running: new Map([...zip(batters, running.batters), ...zip(pitchers, running.pitchers)]),
    pitching: new Map(zip(pitchers, pitching)),
  };
};

const zip = <T>(
  players: readonly PlayerRecord[],
  values: readonly T[],
): readonly (readonly [string, T])[] =>
  players.flatMap(({ id }, index) =>
    values.slice(index, index + 1).map((value): readonly [string, T] => [id, value]),
  );

const cardJson = (player: PlayerRecord, ratings: Ratings, sides: AllSides): Json => {
  const running = ratings.running.get(player.id);
  const batting = sides.batting.get(player.id);
  if (!running || !batting) throw new Error(`${player.name} was not rated`);
  const rating = ratings.pitching.get(player.id);
  const pitching = sides.pitching.get(player.id);
  const positions = ratings.positions.get(player.id) ?? [];
  return rawCard({
    player,
    running,
    bunt: buntGrade(player),
    hitAndRun: hitAndRunGrade(player),
    positions: positions.length === 0 && pitching ? [averageFielder('P')] : positions,
    batting,
    pitching: rating && pitching ? { rating, sides: pitching } : null,
  });
};

const teamJson = (row: Row): Json => {
  const id = row.text('team');
  const facts = TEAM_FACTS[id];
  if (!facts) throw new Error(`nothing is known of ${id}`);
  return {
    id,
    abbreviation: id,
    name: `${row.text('city')} ${row.text('nickname')}`,
    short_name: row.text('nickname'),
    colours: { primary: facts.primary, secondary: facts.secondary },
    group: facts.group,
    dh: row.text('league') === 'A',
  };
};

const lineupJson = ({ against, dh, slots }: UsualNine): Json => ({
  against,
  dh,
  slots: slots.map(({ playerId, role }) => ({ card: playerId, role })),
});

/** The text of a team's file: a card a line, so that a change of one card is a change of one line. */
export const teamFileText = ({ team, park, cards, lineups, starts, staff }: TeamFile): string =>
  [
    '{',
    `"team":${JSON.stringify(team)},`,
    `"park":${JSON.stringify(park)},`,
    `"lineups":${JSON.stringify(lineups)},`,
    `"starts":${JSON.stringify(starts)},`,
    `"staff":${JSON.stringify(staff)},`,
    '"cards":[',
    cards.map((card) => JSON.stringify(card)).join(',\n'),
    ']',
    '}',
    '',
  ].join('\n');

/** The text of the list of teams, and of who plays for which. */
export const teamsFileText = (teams: readonly TeamFile[]): string => {
  const players = Object.fromEntries(
    teams.flatMap(({ id, playerIds }) => playerIds.map((player) => [player, id])),
  );
  const lines = teams.map(({ team }) => JSON.stringify(team)).join(',\n');
  return `{"teams":[\n${lines}\n],\n"players":${JSON.stringify(players)}}\n`;
};
