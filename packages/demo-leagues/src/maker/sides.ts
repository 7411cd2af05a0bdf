/** Every man's card sides, matchup by matchup. */

import {
  type BatterChances,
  type Charts,
  effectiveHand,
  FIELD_POSITIONS,
  type FieldPosition,
  type Hand,
  type Park,
  type PitcherChances,
  type PositionRating,
  type Splits,
} from '@paper-dynasty/engine';
import type { Checks, ParkChances } from '../expected/card-side.ts';
import { checkResults } from '../expected/fielding.ts';
import { meanOf, type Results, resultsOf } from '../expected/results.ts';
import {
  battingCounts,
  battingExpectation,
  MATCHUPS,
  type Matchup,
  matchupRates,
  pitchingCounts,
  pitchingExpectation,
} from '../rates/league.ts';
import { trueRates } from '../rates/true-rates.ts';
import { batterDoublePlays, fliesOff, fliesToLeft, pitcherDoublePlays } from '../ratings/skills.ts';
import type { PlayerRecord, Season } from '../record/season.ts';
import { isPitcher, type Roster } from '../rosters/choose-rosters.ts';
import { WISHED } from '../sides/balance.ts';
import { battingSides } from '../sides/batting-sides.ts';
import { averageChecks, type Means, meansOf, pitcherBallpark } from '../sides/means.ts';
import { pitchingSides } from '../sides/pitching-sides.ts';
import { CALIBRATION } from './calibration.ts';

export interface SideSources {
  readonly season: Season;
  readonly rosters: readonly Roster[];
  readonly positions: ReadonlyMap<string, readonly PositionRating[]>;
  readonly parks: ReadonlyMap<string, Park>;
  readonly charts: Charts;
}

export interface AllSides {
  readonly batting: ReadonlyMap<string, Splits<BatterChances>>;
  readonly pitching: ReadonlyMap<string, Splits<PitcherChances>>;
}

export const makeSides = (sources: SideSources): AllSides => {
  const men = sources.rosters.flatMap((roster) =>
    [...roster.starters, ...roster.relievers, ...roster.batters].map(({ player }) => ({
      player,
      team: roster.team,
    })),
  );
  const batting = new Map(MATCHUPS.map((matchup) => [matchup, battingOf(men, matchup, sources)]));
  const pitching = new Map(MATCHUPS.map((matchup) => [matchup, pitchingOf(men, matchup, sources)]));
  return {
    batting: new Map(
      men.map(({ player }) => {
        const against = (pitcher: Hand): BatterChances => {
          const batter = effectiveHand(player.bats, pitcher);
          return found(batting, { batter, pitcher }, player);
        };
        return [player.id, { vL: against('L'), vR: against('R') }];
      }),
    ),
    pitching: new Map(
      men
        .filter(({ player }) => isPitcher(player))
        .map(({ player }) => {
          const against = (batter: Hand): PitcherChances =>
            found(pitching, { batter, pitcher: player.throws }, player);
          return [player.id, { vL: against('L'), vR: against('R') }];
        }),
    ),
  };
};

type ByMatchup<Side> = ReadonlyMap<Matchup, ReadonlyMap<string, Side>>;

const found = <Side>(sides: ByMatchup<Side>, matchup: Matchup, player: PlayerRecord): Side => {
  const key = MATCHUPS.find(
    ({ batter, pitcher }) => batter === matchup.batter && pitcher === matchup.pitcher,
  );
  const side = key && sides.get(key)?.get(player.id);
  if (!side) throw new Error(`${player.name} has no side for this matchup`);
  return side;
};

/** A man and the team whose park he plays in half of the time. */
interface Man {
  readonly player: PlayerRecord;
  readonly team: string;
}

/** Everybody comes up at least this often: a weight of nothing would make no card. */
const SOMETIMES = 1;

const battingOf = (
  men: readonly Man[],
  matchup: Matchup,
  sources: SideSources,
): ReadonlyMap<string, BatterChances> => {
  const expectation = battingExpectation(sources.season);
  const here = men.filter(
    ({ player }) => effectiveHand(player.bats, matchup.pitcher) === matchup.batter,
  );
  const side = matchup.pitcher === 'L' ? 'vL' : 'vR';
  const sides = battingSides(
    here.map(({ player, team }) => ({
      rates: trueRates(battingCounts(player), expectation(player))[side],
      weight: battingCounts(player)[side].appearances + SOMETIMES,
      park: parkOf(team, matchup.batter, sources.parks),
      doublePlay: batterDoublePlays(player),
      left: fliesToLeft(player.batting[side], matchup.batter),
    })),
    calibratedMeans(sources, matchup),
    pitcherBallpark(sources.charts),
  );
  return byId(here, sides);
};

const pitchingOf = (
  men: readonly Man[],
  matchup: Matchup,
  sources: SideSources,
): ReadonlyMap<string, PitcherChances> => {
  const expectation = pitchingExpectation(sources.season);
  const here = men.filter(({ player }) => isPitcher(player) && player.throws === matchup.pitcher);
  const side = matchup.batter === 'L' ? 'vL' : 'vR';
  const checks = new Map(
    sources.rosters.map((roster) => [roster.team, teamChecks(roster, sources)]),
  );
  const average = averageChecks(sources.charts);
  const sides = pitchingSides(
    here.map(({ player, team }) => ({
      rates: trueRates(pitchingCounts(player), expectation(player))[side],
      weight: pitchingCounts(player)[side].appearances + SOMETIMES,
      park: parkOf(team, matchup.batter, sources.parks),
      checks: checks.get(team) ?? average,
      doublePlay: pitcherDoublePlays(player),
      flies: fliesOff(player.pitching[side]),
    })),
    calibratedMeans(sources, matchup),
  );
  return byId(here, sides);
};

const byId = <Side>(men: readonly Man[], sides: readonly Side[]): ReadonlyMap<string, Side> =>
  new Map(
    men.flatMap(({ player }, index) =>
      sides.slice(index, index + 1).map((one) => [player.id, one]),
    ),
  );

const calibratedMeans = ({ season, charts }: SideSources, matchup: Matchup): Means => {
  const rates = matchupRates(season, matchup);
  const tuned = resultsOf((result) => {
    const wished = WISHED.find((one) => one === result);
    return rates[result] * (wished ? CALIBRATION[wished] : 1);
  });
  return meansOf(tuned, charts);
};

/** Half of his games at home, half in the average park. */
const parkOf = (team: string, batter: Hand, parks: ReadonlyMap<string, Park>): ParkChances => {
  const chance = (kind: 'bpHomerun' | 'bpSingle'): number => {
    const all = [...parks.values()].map((park) => park[kind][batter]);
    const mean = all.reduce((sum, rating) => sum + rating, 0) / all.length;
    return ((parks.get(team)?.[kind][batter] ?? mean) + mean) / 2 / 20;
  };
  return { homerun: chance('bpHomerun'), single: chance('bpSingle') };
};

/** What checks come to behind a team: each position by the men who played it, as long as they did. */
const teamChecks = (roster: Roster, { positions, charts }: SideSources): Checks => {
  const at = (position: FieldPosition): Results => {
    const men = [...roster.batters, ...roster.starters, ...roster.relievers].flatMap(
      ({ player }) => {
        const rating = positions.get(player.id)?.find((one) => one.position === position);
        const row = player.fielding.find((line) => line.text('pos') === position);
        return rating && row ? [{ rating, outs: row.count('OUT') }] : [];
      },
    );
    return meanOf(
      men,
      ({ rating }) => checkResults(charts, rating),
      ({ outs }) => outs,
    );
  };
  const checks = new Map(FIELD_POSITIONS.map((position) => [position, at(position)]));
  const behind = (position: FieldPosition): Results => checks.get(position) ?? at(position);
  return {
    P: behind('P'),
    C: behind('C'),
    '1B': behind('1B'),
    '2B': behind('2B'),
    '3B': behind('3B'),
    SS: behind('SS'),
    LF: behind('LF'),
    CF: behind('CF'),
    RF: behind('RF'),
  };
};
